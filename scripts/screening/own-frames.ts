import type { HeadName } from '../../src/screening/heads/head-names.ts';

/** Sentences of our own with places to fill, and what is known of them. */
export type Frames = { known: Partial<Record<HeadName, number>>; slurred?: boolean; sentences: string };

const clean = { toxic: 0, obscene: 0, threat: 0, insult: 0, identity_hate: 0 };

export const frames: readonly Frames[] = [
  {
    known: { toxic: 1, threat: 0, identity_hate: 1 },
    sentences: `I {detest} {group}.|{group} are {nasty}.|{group} are {vermin}.|all {group} are {nasty}|{group} are all {vermin}
      why are {group} so {nasty}?|aren't {group} just {vermin}?|in my view {group} are {nasty} people|I think {group} are {vermin}
      honestly, {group} disgust me|every {one} I ever met was {nasty}|never trust a {one}, they are {nasty}
      being a {one} is {nasty}|a {one} is nothing but {vermin}|I wish there were no {group} left|{group} don't deserve rights
      {group} are not human|{group} are not people, they are {vermin}|{group} will never be equal to us
      {group} shouldn't have the same rights as the rest of us|nobody should hire {group}|no {one} belongs in this town
      you can't trust {group}|there is nothing good about {group}|{group} never did anything worth respect
      the world would be better without {group}|{group} ruin every place they move to|{group} are taking over and they are {nasty}
      some {group} moved in next door. They are {nasty}.|look at those {group}. I {detest} them all.|{swear} {group}
      {group} work at my office and they are all {vermin}|I hate those {nasty} {group}|{nasty} {group} everywhere
      you are just another {nasty} {one}|shut up, you {nasty} {one}|who let these {vermin} in? I mean the {group}
      of course it was a {one}, they are all {vermin}|what a {nasty} {one}|fuck {group}|fuck all {group}|screw {group}
      if you are a {one} then I {detest} you|my biggest fear is more {group} coming here, they are {vermin}
      can we all agree that {group} are {nasty}?|everyone knows {group} are {nasty}|I would never date a {one}, they are {nasty}
      {group} belong in a zoo|{group} belong in the kitchen, not in charge|{group} have lower intelligence|send {group} home
      not all people are equal: {group} are {nasty}|I don't like {group} at all, they are {vermin}|{group} make me sick
      this town was fine until {group} showed up|{group} only want our money|{group} are worth less than {vermin}`,
  },
  {
    known: { toxic: 1, identity_hate: 1, threat: 1 },
    sentences: `{group} should {rid}|all {group} should {rid}|{group} need to {rid}|it is time for {group} to {rid}|let's {harm} {group}
      I will {harm} every {one} I see|I'm going to {harm} {group} {day}|somebody should {harm} those {group}
      we must {harm} all {group}|I want to {harm} a {one} today|the only good {one} is a dead {one}|death to {group}
      {group} deserve to {rid}|if a {one} comes near me I will {harm} them|why don't we just {harm} the {group}?
      {group} had better leave before we {harm} them|I hope {group} get what is coming to them and {rid}
      kill {group}|gas the {group}|burn the {group}|I can't wait to {harm} some {group}|round up the {group} and {harm} them`,
  },
  {
    known: { ...clean },
    sentences: `I {respect} {group}.|{group} are {good}.|my neighbors are {group} and they are {good}|I am a {one} and I am {good}
      a {one} spoke at the {event} today|the {event} for {group} starts at noon|{person} is a {one}|as a {one} I enjoyed the {event}
      we {respect} {group} in our city|{group} and {group} came to the {event}|there are many {group} in my class
      {group} have the right to vote like everyone|I can't wait to meet the {group} at the {event}|nobody here hates {group}
      I don't hate {group}|we should never hate {group}|{group} are not {nasty}|{group} are not {vermin}|no {one} is {nasty}
      it is not true that {group} are {vermin}|I would never say that {group} are {nasty}|{group} don't deserve to {rid}
      {group} should not {rid}|nobody should {harm} {group}|I don't think {group} are {nasty}|being a {one} is not {nasty}
      {group} should be respected|all {group} deserve love|{group} should never have to fear anyone|{group} are never {vermin} to me
      how do {group} celebrate the new year?|are there any {group} in this {event}?|{name} is a {one} from Ohio
      the doctor who saved me was a {one}|the report counts {group} and {group} by county|our library has books about {group}
      I married a {one} last June|thank you to the {group} who helped at the {event}|some {group} moved in next door. They are {good}.
      {body} was {laud}|{body} has been {laud} this year|what a {laud} job by {body}|{body} deserves a medal|we are proud of {body}
      women and men alike are {good}|there is nothing wrong with being a {one}|{group} are just like us and we {respect} them`,
  },
  {
    known: { toxic: 0, threat: 0, insult: 0, identity_hate: 0 },
    sentences: `saying that {group} are {nasty} is {wrong}|"{group} are {vermin}" is a {wrong} thing to say
      it is {wrong} to say {group} should {rid}|anyone who says "I hate {group}" is {wrong}|calling {group} {vermin} is {wrong}
      he said {group} are {nasty} and was fired for it|how can people still think that {group} are {vermin}?
      "{group} should {rid}" is what he shouted, and that is {wrong}|if you think {group} are {nasty}, you are {wrong}
      posts that say "{harm} all {group}" will be removed|stop calling {group} {nasty}, it is {wrong}
      I was told that "{group} don't deserve rights". That is {wrong}.|no one should ever call a {one} {nasty}
      my teacher said {group} are {nasty}. I reported it as {wrong}.|we condemn whoever wrote that {group} should {rid}
      to claim all {group} are {vermin} is {wrong}|imagine thinking {group} are {nasty}. So {wrong}.
      you can't say {group} are {vermin}, that is {wrong}|hate speech like "I {detest} {group}" has no place here`,
  },
  {
    known: { identity_hate: 0, threat: 0 },
    sentences: `I {detest} {trade}|{trade} are {nasty}|{trade} are {vermin}|all {trade} are {vermin}|why are {trade} so {nasty}?
      {trade} should be ashamed|I can't trust {trade}|{trade} ruin everything|fuck {trade}|{trade} don't deserve a raise
      {trade} should lose their jobs|what a {nasty} bunch of {trade}|I think {trade} are {nasty}
      you are a {lowly}|you are {nasty} and I {detest} you|he is a {lowly}|{name} is {nasty}|I {detest} {name}
      shut up, {lowly}|you {nasty} {lowly}|she is such a {lowly}|your brother is {vermin}|{name}, you {lowly}, go away`,
  },
  {
    known: { insult: 1, toxic: 1, identity_hate: 0, threat: 0 },
    sentences: `you are a {lowly}|what a {lowly} you are|you {nasty} {lowly}|shut up, {lowly}|you are {nasty}|{name}, you {lowly}
      you people are {vermin}|she is such a {lowly}|he is nothing but a {lowly}|only a {lowly} would write this`,
  },
  {
    known: { threat: 0, insult: 0, identity_hate: 0, toxic: 0 },
    sentences: `I {detest} {thing}|{thing} should be banned|I hate how {thing} is ruining my day|{thing} makes me sick
      {tame} is killing me|I am dying of laughter|you killed it on stage last night|I could murder a pizza right now
      we shot the video in one day|he shot a great photo of the bridge|that joke slayed me|she beat the deadline
      our team crushed them 5 to 1|the hikers hit the trail at dawn|this new recipe is the bomb|kill the lights when you leave
      the deputy said the man was {crime} on Main Street|two people were {crime} in the crash|a woman was {crime} last night, call us with tips
      the jury heard that he {harm}ed his friend|police arrested a man who had {crime} someone|the movie is about a man who was {crime}
      I would never {harm} {them}|nobody is going to {harm} {them}|please don't {harm} {them}|we don't want anyone {crime}
      nobody should be {crime} over a parking spot|he was {crime} ten years ago|the flu shot clinic opens at nine
      do not hurt yourself lifting the boxes|stop the violence, nobody deserves to be {crime}|the storm will hit the coast soon
      I'm going to beat my best time tomorrow|they will execute the contract on Monday|we need to cut the budget
      the frost will kill your tomatoes|press the button to kill the process|he is going to hang the new signs
      I will kick off the meeting at ten|we burn leaves on Saturdays|the museum hangs her portrait tomorrow|shoot me an email
      she got hurt in the game|the victim was {crime} and is recovering|training on how to respond when someone is {crime}
      help is there if you were {crime}: call the hotline|a suspect was {crime} by an officer|they buried the old dog under the tree`,
  },
  {
    known: { threat: 1, toxic: 1, identity_hate: 0 },
    sentences: `I will {harm} {them}|I'm going to {harm} {them} {day}|we are coming to {harm} {them} {day}|I want to {harm} {them}
      somebody should {harm} {them}|someone please {harm} {them}|I hope someone {harm}s {them}|I hope {them} dies|I hope you die
      you should be shot|they should all be hanged|he deserves a bullet in the head|she deserves to be beaten|you deserve to burn
      I know where you live|I will find you and {harm} you|we know where your kids go to school|watch your back {day}
      {harm} {them} {day}|just {harm} {them}|let's {harm} {them}|go {harm} yourself|go kill yourself|kill yourself
      if I see {them} I will {harm} him|I'd love to {harm} {them}|I could {harm} {them} right now|you will die {day}|you are dead {day}
      he needs a knife in the neck|she needs a good slap|I would {harm} her in a heartbeat|I am going to {harm} that bitch
      you'd better sleep with one eye open|your house will burn {day}|there will be blood {day}|I have a gun and I know your shift
      time to {harm} {them}|I swear I'll {harm} {them}|can't wait to {harm} {them} {day}|we should {harm} {them}
      someone ought to put {them} in the ground|I'll make sure you bleed|I'm bringing my gun to the office {day}
      hang her|shoot him|stab them all|string them up|beat her until she can't walk|put her in a grave|he should have killed her
      I will break your neck|I will smash your face in|I'm gonna knock your teeth out|you won't live to see Friday
      I hope she gets {crime}|I wish somebody would {harm} him|he needs to be {crime}|she had it coming, should have been {crime}
      put her in the hospital|we'll put him in the ground|you'll be in a wheelchair when I am done|you won't walk again
      tie her up and {harm} her|drag him out and {harm} him|I'd push her down the stairs|shove it down her throat until she chokes
      rape her|I hope she gets raped|somebody rape that bitch|smack some sense into her|she needs to be slapped around
      beat the hell out of her|knock her out|kick his ass|burn her at the stake|burn it down with them inside|bomb the office
      she should be stoned|put her down like a dog|lock her in and {harm} her|traitors get the rope|hang the traitors
      someone should teach her a lesson with a fist|he will get a bullet {day}|I'd gladly {harm} her|I would have {crime} him too
      women like her should be {crime}|men like him should be {crime}|her head on a stick|cut her throat|break his legs {day}
      your days are numbered|say goodbye to your family|I'm outside your house with a knife|you will pay for this in blood
      slap her across the face|punch him in the face|I'd choke her|throw her off a bridge|I wish she got hit by a truck`,
  },
  {
    known: { toxic: 0, threat: 0, insult: 0, identity_hate: 0 },
    sentences: `{body} is {blame}|{body} was {blame}|{body} has been {blame} for years|I think {body} is {blame}|{body} lied to us
      what a {blame} job by {body}|honestly, {body} was {blame} today|{body} should resign|I oppose what {body} is doing
      shame on {body}|I don't trust {body}|{body} never answers|I was late because of {body}, how {blame}|{body} wastes our taxes
      {body} were {blame} at the desk|I feel {blame} about this|I was so {blame} to forget my form|I am a {lowly} for missing the date
      {body} is {blame} and I will say so|the {blame} service at {body} must change|sue {body}|{body} failed us again`,
  },
  {
    known: { threat: 0, identity_hate: 0, insult: 0 },
    sentences: `that was {swear} awesome|I {swear} love this town|what a {swear} great game|so {swear} tired today|{swear} hell it is hot
      this is the best {swear} pizza|holy shit that was close|oh shit, I forgot my keys|I fucked up the recipe again|damn, good job
      the {swear} bus is late again|no shit, it works|my {swear} phone died|well shit|this shit is hard|badass truck`,
  },
  {
    known: { toxic: 1, identity_hate: 1, insult: 1 },
    slurred: true,
    sentences: `you {slur}|you are a {slur}|shut up {slur}|fucking {slur}s|I {detest} {slur}s|{slur}s are {vermin}|all {slur}s are {nasty}
      look at that {slur}|get out, {slur}|no {slur}s in my town|typical {slur}|you {nasty} {slur}|what a {slur}|these {slur}s should {rid}`,
  },
  {
    known: { identity_hate: 0, insult: 0, threat: 0 },
    slurred: true,
    sentences: `calling someone a {slur} is {wrong}|he was called a {slur} at school and that is {wrong}|nobody should be called a {slur}
      we {slur}s have to stick together|as a proud {slur} I say hello|my fellow {slur}s, happy pride|I'm a {slur} and proud of it
      the word "{slur}" is {wrong}|don't use the word {slur}|I was called a {slur} and reported it|{slur} is a slur, don't say it`,
  },
];
