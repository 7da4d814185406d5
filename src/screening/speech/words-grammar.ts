/** Classes of words for mood: asking, urging, denying, doubting, and signs that the text is about something else. */
export const grammar: Record<string, string> = {
  not: `not no never none nothing nobody dont doesnt didnt isnt arent wasnt werent wont cant cannot couldnt wouldnt shouldnt aint hasnt havent hadnt neither nor without hardly`,
  ought: `should ought must need needs have_to has_to gotta better deserve deserves had_better needs_to supposed_to time_to its_time hope wish pray may let lets want would_love`,
  will: `will gonna going_to wont shall bound_to ll about_to`,
  would: `would could might may can maybe perhaps if unless`,
  wh: `who what when where why how which whose whom does did is are can could`,
  be: `is are was were be been being am s`,
  have: `have has had having got`,
  quantity: `all every each both many most some any few lot lots tons two three four five six seven eight nine ten eleven twelve dozen hundred thousand million half quarter percent`,
  place: `at in on behind under near inside outside above beneath between beside next_to`,
  degree: `very so too really just only even still always everybody_knows plainly clearly obviously simple period`,
  slang: `lol lmao omg smh wtf fyi btw imo tbh haha yall gonna kinda dude`,
  joke: `puppet recipe movie film book novel play exhibit museum mascot contest costume halloween game team score season coach pie cake dog cat raccoon possum skunk squirrel goose elephant turtle parade festival 5k quarterback tournament bake zoo trivia karaoke story storytime poem song cookies chili donut donuts fish fishing chess softball squirrels`,
  safety: `drill training exercise safety prepare emergency weather storm tornado flood forecast heat smoke_alarm evacuation extinguisher practice course class cpr first_aid thunderstorms winter snow ice wildfire hail warning watch burn_ban`,
  lawful: `peaceful peacefully protest petition picket march rally lawsuit sue file complaint investigate investigated prosecute prosecuted charged fired resign impeach recall vote boycott records_request hearing accountability audit justice arrested legislators write_your call_your`,
  service: `open opens closed closes reopen hours office online website portal phone form forms schedule appointment holiday free_class sign_up workshop lane road street bridge crew crews library pool park trash pickup recycling water line permit applications due available notice update service services meeting`,
};
