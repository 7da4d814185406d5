/** What the places in our own sentences are filled with. One way to say it a line or between bars. */
const lists = {
  group: `women|girls|black people|white people|Asians|Latinos|Mexicans|Chinese people|Indians|Pakistanis|Arabs|Africans|Turks
    Irish people|Poles|Russians|Somalis|Haitians|Nigerians|Roma|Muslims|Jews|Christians|Catholics|Hindus|Buddhists|Sikhs|Mormons
    atheists|gay people|lesbians|bisexuals|trans people|transgender people|trans women|disabled people|blind people|deaf people
    autistic people|people in wheelchairs|immigrants|migrants|refugees|foreigners|Native Americans|homosexuals|gays|blacks`,
  one: `woman|girl|black man|white man|black woman|Asian|Latina|Mexican|Indian|Arab|Turk|Irish woman|Russian|Somali|Nigerian|Muslim
    Jew|Christian|Catholic|Hindu|Buddhist|Sikh|Mormon|atheist|gay man|lesbian|trans woman|trans man|disabled person|blind man
    deaf woman|autistic boy|immigrant|migrant|refugee|foreigner|Muslim woman|black person|gay person`,
  nasty: `disgusting|filthy|stupid|dumb|inferior|vile|evil|dirty|lazy|worthless|repulsive|savage|primitive|subhuman|dangerous
    criminal|violent|dishonest|greedy|ugly|sick|perverted|unnatural|abnormal|barbaric|revolting|useless|mentally ill|pathetic`,
  vermin: `scum|vermin|trash|garbage|filth|animals|parasites|cockroaches|rats|pigs|a plague|a disease|a cancer on our society|leeches
    savages|subhuman|subhumans|criminals|rapists|thieves|terrorists|liars|freaks|degenerates|monkeys|dogs|a waste of space|maggots
    an infestation|a stain on this country|a burden on us all|the problem|idiots|an abomination|the lowest form of life`,
  detest: `hate|despise|detest|loathe|can't stand|am disgusted by|am sick of|really hate|absolutely despise|fucking hate|so hate
    have nothing but contempt for|feel only hatred for|want nothing to do with|am repulsed by`,
  rid: `be deported|be banned from our country|be locked up|be wiped out|be exterminated|be shot|be hanged|be put down|be thrown out
    be sterilized|disappear|go back where they came from|be gassed|be burned alive|all die|be kept away from decent people
    be segregated|be removed from our schools|never be allowed to vote|be beaten until they leave|be silenced|be whipped
    be taught a painful lesson|be driven out of town`,
  harm: `kill|murder|shoot|stab|beat up|strangle|slap|punch|burn|hang|rape|behead|lynch|smash|torture|hurt|knife|run over|cut up
    beat the crap out of|smack|execute|choke|slaughter|drown|poison|whip|bash|kick the shit out of|shove a knife into|bury
    put a bullet in|set fire to|break the legs of|slit the throat of|blow up|crush the skull of|gouge the eyes out of|gut`,
  them: `you|him|her|them|that bitch|this guy|that woman|your whole family|the guards|those deputies|your kids|the judge|the clerk
    every one of you|that cop|the mayor|her and her friends|you people|that scumbag|the inmates|your sister|that officer`,
  day: `tonight|tomorrow|soon|one day|next time|when you get home|on Monday|at the hearing|and nobody will miss you|you'll see
    in your sleep|I swear|if I see you again|in front of everyone|slowly|with my bare hands|like a dog|until you stop moving`,
  trade: `doctors|lawyers|bankers|politicians|cops|teachers|journalists|landlords|Republicans|Democrats|liberals|conservatives
    communists|capitalists|admins|managers|bureaucrats|smokers|vegans|football fans|telemarketers|tax collectors|clerks|editors
    speeders|drunk drivers|Nazis|prison guards|students|artists|hipsters`,
  thing: `traffic|this weather|Mondays|broccoli|that movie|this song|spiders|mosquitoes|the new website|my old phone|paperwork
    the parking app|waiting on hold|potholes|cold coffee|this level|cilantro|my alarm clock|these shoes|the tax form`,
  good: `kind|smart|wonderful|brave|proud|beautiful|equal|welcome here|our neighbors|part of this town|as good as anyone
    my best friends|hard-working|human beings like everyone|fellow citizens|people like you and me|loved|amazing`,
  respect: `respect|love|support|admire|welcome|appreciate|celebrate|stand with|am grateful to|am proud of|thank|value`,
  wrong: `racist|bigoted|hateful|wrong|disgusting|unacceptable|a lie|offensive|shameful|nonsense|prejudice|ignorant`,
  swear: `fucking|damn|goddamn|bloody|freaking|motherfucking`,
  person: `my neighbor|my doctor|our teacher|the new officer|my boss|a friend of mine|the candidate|my roommate|our nurse|her cousin`,
  event: `festival|meeting|workshop|parade|dinner|exhibit|hearing|open house|job fair|story hour|celebration|service`,
  name: `Tom|Maria|Kevin|Ahmed|Priya|Lena|John|Grace|Omar|Wei|Rosa|Dan`,
  tame: `traffic|the heat|this cough|my back|the suspense|the commute|all this waiting|this homework|the hiccups`,
  crime: `shot|stabbed|killed|beaten|robbed|attacked|strangled|murdered|run over|injured`,
  body: `this office|the sheriff|your department|the agency|the council|this county|the mayor|your staff|the clinic|the library|the school
    the director|the front desk|the new policy|your website|the deputy at the gate|the hearing|your answer|the fee|the whole board`,
  blame: `terrible|awful|dishonest|unfair|useless|the worst|incompetent|a joke|a disgrace|corrupt|slow|rude|foolish|disappointing
    a waste of money|clueless|a mess|shameful|embarrassing|not good enough|wrong|pathetic|ridiculous|stupid|lazy|horrible`,
  laud: `great|honest|the best|fair|helpful|brilliant|kind|wonderful|quick|smart|a blessing|outstanding|right|amazing`,
  lowly: `idiot|moron|liar|loser|clown|coward|fool|jerk|dumbass|imbecile|disgrace|piece of garbage|pathetic excuse for a human`,
} as const;

export type Place = keyof typeof lists;

/** The ways to fill each place. */
export const fillings = Object.fromEntries(
  Object.entries(lists).map(([place, list]) => [
    place,
    list
      .split(/[|\n]/u)
      .map((way) => way.trim())
      .filter((way) => way !== ''),
  ]),
) as Record<Place, string[]>;
