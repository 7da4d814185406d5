/** Words whose name is what they do in a sentence. `_` joins the words of a phrase; apostrophes are left out. */
export const grammar = {
  people: `people person folks folk guy guys man men woman women kid kids child children girl girls boy boys couple couples
    family families community communities neighborhood lives persons individuals student students worker workers teens
    teenager teenagers population youth seekers`,
  no: `not no never dont doesnt didnt isnt arent wasnt werent cant cannot wont shouldnt wouldnt couldnt havent hasnt nobody
    none nothing neither nor without aint hardly no_one not_a_single in_no_way by_no_means no_longer`,
  is: `is are was were am be being been r seem seems look_like looks_like look looks act_like acts_like act behave behave_like
    behaves_like smell_like sound become became remain remains theyre youre hes shes are_like is_like`,
  should: `need_to needs_to should must ought deserve deserves deserved had_better better oughta gotta
    got_to need_to time_for time_to time_we its_time is_time time_somebody time_someone why_dont_we
    why_not can_we could_we can_you will_someone will_somebody when_will somebody_please someone_please please `,
  hope: `hope wish hoping wishing want wants hopefully want_to_see`,
  deserve: `deserve deserves deserved worthy earned merit merits`,
  will: `will gonna going_to ill well_all im_going_to were_going_to about_to plan_to planning_to want_to wanna id_love_to
    id_like_to lets let_us swear_to ready_to cant_wait_to will_make were_coming come_to coming_to love_to would_love_to
    time_to gotta somebody_get someone_get someone_hand somebody_hand try_to trying_to hoping_to next_time`,
  they: `they them their theirs themselves these those theyre theyve theyll each_one_of_them`,
  single: `he him his she her hers hes shes`,
  you: `you your yours yourself youre u ya yall youve`,
  i: `i im ive id ill me my we us our weve were_all myself mine`,
  say: `consider considers considered considering accuse accuses accused accusing say says said saying call calls called calling claim claims claimed claiming think thinks thought thinking believe
    believes believed believing tell tells told telling write writes wrote writing written shout shouts shouted shouting yell
    yells yelled yelling post posts posted posting tweet tweets tweeted comment comments repeat repeats repeated spread
    spreading spreads insist insists insisted suggest suggests suggested argue argues argued state states stated hear
    heard hearing feel reckon convinced read reads reading sign signs chant chanted chanting scream screamed screaming spewing
    spew labeled labeling labelled compare compares compared comparing describe describes described describing lie lies
    lying_about lied_about assume assumes assuming preach preaches preached teach_that rumor rumors rumour stereotype
    stereotypes myth flyer slogan graffiti headline quote quoted quoting`,
  untrue: `untrue not_true isnt_true false not_the_case far_from never_true wrong_that myth nonsense_that lie_that arent_all
    not_all not_every isnt_right_that nonsense`,
  condemn: `wrong racist racism sexist sexism homophobic homophobia transphobic transphobia bigot bigots bigoted bigotry
    xenophobic xenophobia antisemitic antisemitism islamophobic islamophobia ableist offensive unacceptable hateful
    condemn condemned condemns condemning shame shameful ashamed disgraceful hurtful hurts hurt_me not_okay isnt_okay not_ok not_right no_place
    apologize apologise apology reported banned removed blocked fired suspended arrested_for intolerant intolerance
    prejudice prejudiced discrimination harassment ignorant ignorance inexcusable deplorable stop stopped speak_up
    speak_out call_out called_out stand_up stand_against cruel harmful horrified shocked appalled appalling saddened sad
    disappointed upset hate_speech hate_crime illegal intolerable disgusting vile nonsense untrue lies problem
    tired_of_hearing sick_of_hearing insulting outrageous`,
  only: `only just merely simply even nothing_but`,
  but: `but yet because although though while whereas unless until`,
  who: `who whoever anyone_who anybody_who someone_who somebody_who those_who people_who everyone_who whose folks_who
    a_man_who the_man_who men_who`,
  the: `the my our your his her this two three four five six seven eight nine ten several some many few most both
    certain other another_two more`,
  a: `a an every any all no another these those such each lots_of bunch_of of one single ones`,
  every: `everyone everybody we_all who_else who we i everyone_knows they_say`,
  function: `in on at of to from with by for and or if when where then than as so very really too always often ever still now
    here there do does did have has had can could may might would into out over up down off again about around near
    before after already all_of somehow basically truly simply honestly totally completely absolutely all both what how
    why which it its that this these go goes went come comes came get gets got make makes made take takes took give gives
    live lives work works want wants know knows let say says show shows moved move run runs keep keeps never not living
    coming going today tonight tomorrow yesterday everywhere anywhere also almost whole entire use less like likes
    were was im like inside because against at_all own himself herself themselves itself`,
  me: `me us everyone everybody all_of_us people him her`,
  hush: `stop quit refuse refuses refused cease dont_ever never_ever`,
  agree: `so_true is_true agree agreed exactly he_is_right hes_right shes_right is_right was_right are_right amen spot_on
    truth well_said`,
  ours: `my_fellow fellow as_a us proud proud_to proud_of myself my_people sisters brothers im_a i_am_a i_call_myself were_all we
    i_was_called im_just i_am my`,
} as const;

/** Words whose name is what they say of somebody. */
export const content = {
  hate: `hate hates hated hating h8 despise despises despised despising detest detests detested loathe loathes loathing abhor
    abhors abhorred dislike dislikes resent resents cant_stand cannot_stand couldnt_stand cant_bear cannot_bear cant_tolerate
    cant_abide cant_put_up_with sick_of fed_up_with tired_of sick_and_tired_of had_it_with had_enough_of nothing_but_contempt
    nothing_but_disgust contempt_for disgust_for hatred_for hatred_of disgusted_by repulsed_by grossed_out_by no_respect_for
    afraid_of scared_of cant_look_at no_time_for no_sympathy_for no_use_for bear_the_sight_of
    want_nothing_to_do_with anything_worse_than nothing_worse_than anyone_worse_than nobody_worse_than no_one_worse_than
    nothing_but_trouble_from revolted_by`,
  disgust: `disgust disgusts repulse repulses repulsed sicken sickens revolt revolts gross_me_out creep_me_out creeps_me_out
    make_me_sick makes_me_sick made_me_sick make_us_sick make_my_skin_crawl makes_my_skin_crawl my_skin_crawl
    my_blood_boil my_blood_boils make_me_want_to_throw_up makes_me_want_to_throw_up want_to_throw_up want_to_vomit
    want_to_puke make_me_puke makes_me_puke fills_me_with fill_me_with on_my_nerves scare_me scares_me
    with_contempt with_disgust with_revulsion with_hatred turn_my_stomach turns_my_stomach`,
  derog: `stupid idiot idiots idiotic dumb moron morons moronic imbecile imbeciles fool fools foolish pathetic worthless     useless disgusting filthy filth gross vile inferior scum scumbag scumbags trash garbage barbaric
    barbarian barbarians uncivilized uncivilised savages pervert perverts perverted perverse freak freaks degenerate
    degenerates abomination abominations brainless retarded losers loser bums crooks crook thugs thug
    whores whore sluts slut bitches bitch bastards assholes asshole shitheads shithead cunts cunt pigs pieces_of_shit
    piece_of_shit full_of_shit hysterical sinful disgrace mentally_ill sick_in_the_head good_for_nothing no_good
    gold_diggers airheads bimbos creeps creep dirt crap shitty shit subnormal backward backwards lowlife lowlifes
    low_lifes moochers freeloaders freeloader scroungers leech leeches parasitic imbecilic dimwits dimwit
    dirtbag dirtbags devils devil disgusts cockroaches revolting
    repulsive repugnant detestable despicable mentally_deficient bum
    bottom_of_the_barrel scummy trashy imposters impostors groomers groomer pedophiles pedophile predators terrorists_all
    deranged delusional demonic satanic satan depraved immoral`,
  low: `ugly evil nasty horrible awful wicked criminal criminals terrorist terrorists rapist rapists thief thieves liar liars lying violent dangerous lazy weak sick insane
    crazy dirty dishonest greedy sly ignorant primitive crooked corrupt incompetent unnatural abnormal sinner sinners cowards
    coward murderers murderer killers killer smelly burden burdens rude nuts evil drunks drunk cheats cheaters
    unclean diseased worse problem threat danger menace traitors traitor enemy enemies mistake joke shame untrustworthy
    unfit unhinged aggressive backstabbing manipulative emotional irrational hideous junkies addicts selfish arrogant
    disease diseases cancer curse bad wrong confused fake frauds fraud lesser worst to_blame waste toxic pests pest
    invaders invader spies stinking pain_in_the_ass cheap worthy_of_nothing cattle animals animal dogs rats monkeys
    bad_for beneath illegal`,
  beast: `vermin subhuman subhumans cockroach cockroaches roach roaches rat rats maggot maggots parasite parasites plague
    pig pigs swine ape apes monkey monkeys animal animals beast beasts insect insects worm worms snake snakes lice locust locusts dog dogs
    pest pests infestation cancer tumor tumour disease diseases virus viruses trash garbage rubbish filth dirt waste
    monster monsters creature creatures savages subspecies demons demon devils leech leeches cattle livestock cows cow mutts
    mongrels hyenas vultures rodents scum less_than_human not_human not_humans human_garbage human_waste weeds
    excrement feces poison zombies aliens goats sheep abominations barely_human stain stains blight scourge`,
  harm: `kill kills murder shoot stab hang lynch beat punch slap hit kick hurt attack burn rape strangle choke smack crush stone bury
    exterminate eradicate annihilate slaughter torture execute gas bomb destroy smash behead drown poison castrate sterilize
    sterilise cleanse nuke whip spank eliminate wipe_out beat_up burn_out hunt hunt_down run_over blow_up take_out put_down
    string_up hunting break_her break_his break_their set_fire slay butcher maim assault mow_down finish_off snuff_out burn_down
    make_them_pay make_pay teach_a_lesson wipe_off rid_the_world push_down
    set_on_fire push shove light_up gun_down shoot_up knock_out skin chop cut_off slit bash kneecap`,
  harmed: `killed murdered shot stabbed hanged hung lynched beaten punched slapped hit kicked hurt attacked burned burnt raped
    strangled choked crushed stoned buried exterminated eradicated annihilated slaughtered tortured executed gassed bombed destroyed
    beheaded drowned poisoned castrated sterilized sterilised cleansed nuked whipped wiped_out wiped_off eliminated put_down
    put_to_death hunted slain butchered maimed run_over blown_up beaten_up smacked
    exterminating shot_dead burned_alive aborted euthanized neutered flogged culled strung_up broken crucified drawn
    taught_a_lesson whacked put_out_of_their_misery erased crushed silenced wiped_from knocked_out enslaved`,
  remove: `deport ban expel remove banish evict get_rid_of kick_out throw_out drive_out round_up lock_up ship_back send_back
    send_home send_them_back send_them_home send kick throw drive keep_out keep_away lock segregate cage ship chase chase_out
    jail imprison intern fire boycott purge push_out clear_out force_out put_away rid_of hide_away wall_off outlaw
    deportall cull cleanse`,
  removed: `deported banned expelled removed banished evicted got_rid_of kicked_out thrown_out driven_out driven rounded_up locked_up
    locked_away locked shipped_back shipped_off sent_back sent_home kicked thrown segregated caged
    shipped jailed imprisoned interned in_prison in_jail in_cages in_camps in_a_cage gotten_rid_of forced_out put_away kept_out
    kept_away outlawed go_back go_home leave get_out get_lost go_away leave_the_country behind_bars disappear
    leave_town burn_in_hell rot rot_in_hell rot_in_jail locked_in hidden_away shut_up shunned quarantined suffer starve
    get_out_of back_to_their_country stay_in_the_kitchen know_their_place move_out vanish cease_to_exist stay_at_home
    stay_home silent obey be_quiet keep_quiet stay_away be_seen be_ashamed crawl_back`,
  die: `die dead drop_dead perish death be_gone bleed hang burn rot drown starve extinct suffocate choke`,
  bad: `ruin ruins ruining destroy destroys destroying infest infests infesting invade invades     invading steal steals stealing leech leeches breed breeds breeding stink stinks smell smells rape rapes lie lies
    cheat cheats corrupt corrupts poison poisons pollute pollutes contaminate suck sucks leeching taking_over
    take_over takes_over took_over rob robs scam scams scamming groom grooms grooming whine whines nag nags
    brainwash brainwashes taking_our take_our stealing_our steal_our flood_our flooding_our overrun overrunning
    murder murders murdering terrorize terrorise terrorizes spread_disease spreads_disease bring_disease bring_crime
    bring_nothing cause_crime commit_crimes commit_crime
    live_off living_off mooch mooches sponge freeload drain drains draining bleed_us suck_us_dry drag_us drags_us
    run_the_banks run_the_media control_the_banks control_the_media control_everything own_the_media pull_the_strings
    rule_the_world replace_us replacing_us outbreed outbreeding kill_babies beat_their_wives cant_drive
    turn_everything turn_it_into worship_the_devil hate_us hate_america want_to_kill abuse_the_system milk_the_system
    milking_the_system ask_for_it asking_for_it asked_for_it
    want_handouts want_a_free_ride want_our_money only_want_money`,
  good: `smart clever intelligent honest normal human humans equal equals trusted trustworthy welcome decent clean real
    good kind fit capable able civilized civilised worthy natural peaceful moral wanted
    worth useful needed acceptable tolerated reliable loyal one_of_us like_us belong belongs believed competent strong
    appreciated qualified compatible deserving honorable fair nice safe forgiven forgive appreciate enough cut_out pleasant beautiful
    as_good did_a_good ever_did amount_to sane healthy respected respectable respect`,
  fond: `like likes love loves trust respect want tolerate accept support hire welcome care_about care_for respects admire date
    help need needs`,
  right: `rights right allowed vote marry adopt parents parent respect live exist exists life help freedom jobs job
    benefits welfare love happiness equality protection drive teach serve lead rule office allowed_to breathe kids children work
    anything a_cent a_dime have_kids have_children raise reproduce procreate breed mercy pity sympathy sex house
    school schools medicine care healthcare money place seat citizenship compete play run_for in_charge around_children around_kids
    near_children near_kids
    in_public mix integrate in_the_military join_the a_say a_voice`,
  swear: `fuck fucking fuckin fuk fucks damn goddamn goddam bloody screw screw_the to_hell_with fucked motherfucking damned
    effing frigging death_to down_with go_to_hell_you a_pox_on eff curse piss_on shit_on to_the_gallows_with`,
  out: `dont_belong doesnt_belong do_not_belong not_belong not_welcome arent_welcome have_no_place has_no_place no_place_here belong_in_a_zoo
    belong_in_the_kitchen belong_in_a_cage belong_in_cages belong_in_hell belong_in_jail belong_in_prison belong_in_the_zoo
    belong_in_an_asylum belong_on_the_street belong_in_the_trash belong_back belongs_in_the_kitchen belong_to_the_devil
    unwelcome unwanted not_wanted_here go_to_hell can_go_to_hell burn_in_hell rot_in_hell kiss_my_ass suck_it can_suck
    belong_behind_bars belong_in_a_mental belong_in_the_gutter belong_in_the_house belong_at_home
    wish_there_were_no wish_there_were_fewer better_off_without better_without world_without
    would_be_better_without fewer_of_them too_many_of_them cant_be_trusted cannot_be_trusted drop_dead less_than worse_than
    lower_than beneath_us below_us dumber_than not_real not_a_real arent_real not_people not_even_people arent_people
    not_normal cant_think never_work never_worked dont_work wont_work refuse_to_work cant_drive dont_contribute dont_integrate
    wont_integrate refuse_to_integrate dont_assimilate wont_assimilate never_contribute contribute_nothing out_of_our out_of_my never_be_one_of_us`,
  hint: `only_good_for good_for_anything good_for_only wouldnt_leave_my wouldnt_let_my would_you_let hide_your lock_your
    lock_my keep_your_kids keep_your_children keep_your_daughters watch_your_wallet watch_your_purse check_your_pockets our_jobs
    our_women our_daughters our_girls free_ride went_downhill go_downhill going_downhill
    goes_downhill real_men real_man real_woman real_women know_their_place her_place his_place
    in_the_kitchen make_me_a_sandwich in_the_closet in_your_own_bedroom in_their_own_bedroom in_the_bedroom
    because_of_her_looks because_of_their_looks because_of_his_skin because_of_their_skin because_of_quotas slept_her_way
    near_my_kids near_my_children near_children around_children around_my_kids around_our_kids near_our_kids near_our_children
    down_our_throats out_of_our_schools property_values cross_the_street cross_the_road     was_better_before was_fine_before was_fine_until was_safe_before was_safe_until was_clean_before
    was_clean_until before_they_came until_they_came were_better_off there_goes_the_neighborhood there_go_the
    crime_rises where_the_money_is where_the_money always_about_money smell_a_mile
    shouldnt_have_children should_not_have_children shouldnt_have_kids should_not_have_kids should_be_grateful act_like_a_man act_like_a_lady
    like_a_real_man born_wrong born_that_way_my pretending_to_be playing_dress_up dress_up_as in_a_dress never_be_a_real
    wasting_oxygen waste_of_space waste_of_air smells_like_curry
    with_a_bomb carry_a_bomb carrying_a_bomb bomb_under sleeper_cell behind_the_wheel that_time_of_the_month
    on_your_back open_your_legs spread_your_legs barefoot_and_pregnant stick_to_cooking back_to_the_kitchen
    dont_look_at_them sit_next_to_a want_next_door want_living_next count_the_silverware
    great_replacement replaced_by taught_to_our_kids natural_order against_nature against_god
    a_choice_and `,
  lead: `live lives back regret numbered next hell breathing tomorrow sorry step ditch coffin run`,
  menace: `know_where_you_live know_where_she_lives know_where_he_lives know_where_they_live know_where_you_work watch_your_back
    watch_your_step watch_out_for_your days_are_numbered one_eye_open youll_regret you_will_regret be_sorry_you come_for_you coming_for_you
    come_after_you coming_after_you i_will_find_you hunt_you_down wont_see_tomorrow not_see_tomorrow wont_live_to wont_be_breathing wont_wake_up
    wont_make_it_home not_make_it_home last_day_on_earth last_thing_you youre_dead you_are_dead youre_a_dead a_dead_man_walking dead_meat
    end_of_you see_you_in_hell in_a_body_bag in_a_coffin six_feet_under in_a_ditch better_run pray_i_dont pay_for_this_with
    your_kids_are_next your_family_is_next you_are_next youre_next bash_your smash_your slit_your cut_your_throat
    rip_your wring_your shut_you_up_for_good kill_yourself kys hang_yourself drink_bleach go_die fucking_die should_die
    raped_and_killed deserves_to_be_raped curb_stomp put_a_bullet bullet_in_the_head bullet_to_the bullet_in_her bullet_in_his
    bullet_in_your death_penalty_for deserve_death deserves_death deserved_to_die off_with_her_head off_with_his_head`,
  wish: `bullet bullets rope noose beating whipping lesson gallows guillotine gas_chamber gas_chambers ovens firing_squad
    baseball_bat lynching hanging raping spanking stake kick punch slap knife gun rifle machete torches pitchforks concentration_camp camps`,
} as const;

/** Beside these, what is spelt like a slur is the thing it also is. */
export const otherwise = `wall armor armour light along river canal flood floods levee water dam breach breached sticks firewood twigs wood bonfire
  hearth kindling meatballs gravy hound hounds raccoon raccoons skin cap trash_cans maine cat kennel silk kimono flame fire chemical fabric coating
  foam planes curb beach cigarette ashtray smoke rake shovel cheese crackers barrel fence drainage pasture farmland polder
  embankment mend narrow wind gap curtain curtains salad perch pike cricket maple`;

/** Words of the language that are a slip away from a listed one, or that a listed one and another make. */
export const ownWords = `alien amis anima arts art back backs bat bats beats best bets beta bind bombe broke bus buys carp case chap chas chats citizen
  cleaned coat coats coke cook cooked cooks cos cray cruse cure cures cut cuts dawn def demo demos depot dive draw drown erase
  fees fin finish fins garage gats geek geeks goat greed hat hats hind hug hut inane init inset inter local locus lose loses
  moon moons mute naive net pet pets pole pols pure refuge refuges reset resets buy buys bury ring roman rue sack sacked sake same sank
  sash satin shoe shoo silence silt sin sip sit soot span stare stave stone sum sun thus treat trow tug turk veil wore bast
  cush dub dunk frau hag hong lair lash lave loath plage quake sap seep sham tans tash unit violet whit unked confuse
  bet bus cheater sane downed eased fogged quarantine revoting disable enslave lathe lining sine stand static strange weed
  stoned coats sets set sat hurts sink sing sings moms dam cap cape capes shot shop spit spin ship lice live lives
  boys bows bos cows cow russia bolivia brazilin natives nation naive bulk blaze black-out blackout blackboy firebomb
  fireman firemen firewoman firewomen hangman hangmen hitman hitmen internship manhunt manslaughter gasman gasmen everyman
  everywoman washerman washerwoman manmade manlike ladylike womenfolk menfolk manchild transit transact transition transport
  transfer transcript transparent whiteout whitewash whiteboard blackboard blackmail blacksmith kickoff killjoy beatbox
  cowboys cowboy homeboys fuckboys fuckboy playboys maneater manpower mankind manhole manual burnout shootout knockout dropout
  lockout lockdown killings stabbing shipping indiana indianapolis germantown irishman frenchman englishman dutchman`;
