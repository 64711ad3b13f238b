### Campaign practice assignments, mostly done as a group between the sessions.
### What people write about co-workers stays on paper: this service stores no lists of other people.

## Week 1

assignment-name-your-campaign-title = Name your campaign
assignment-name-your-campaign-instructions =
    As a group, write five sentences: who you are, how many people are concerned, what you want, who can give it to you, and by when. If you cannot agree, write down what you disagree about. Bring the text to the next session.
assignment-whom-do-people-follow-title = Whom do people follow?
assignment-whom-do-people-follow-instructions =
    Choose one team, shift, building or class. Each of you asks at least three people there whom they go to when they have a problem. Compare the answers: which names come up again and again? Keep the names on paper, among yourselves, and submit only what you learned about asking.

## Week 2

assignment-change-the-words-title = Change the words
assignment-change-the-words-instructions =
    Take a leaflet, an e-mail or a post that your organization has used. As a group, mark every sentence in which somebody else acts for the reader. Rewrite those sentences so that the reader acts. Submit the old and the new text.
assignment-count-your-talking-title = Count your talking
assignment-count-your-talking-instructions =
    Have one real conversation about work or housing. Afterwards estimate how much of the time you talked, which questions you asked, and at which moment you filled a silence. Write down what you would do differently, without naming the other person.

## Week 3

assignment-write-your-conversation-title = Write your conversation plan
assignment-write-your-conversation-instructions =
    As a group, prepare the six steps for your own campaign: the opening, three open questions, the request in one sentence, and the three objections that you are most likely to hear. Practise it in threes with the observer sheet, changing roles until each of you has had every role.
assignment-three-conversations-title = Hold three conversations
assignment-three-conversations-instructions =
    Each of you holds three { -structured-conversation(number: "plural") } with people who are not yet active. Do not pick your friends. For each one, note how far you came in the six steps and what the person decided. Submit what you learned, with no names.

## Week 4

assignment-complete-the-list-title = Complete the list
assignment-complete-the-list-instructions =
    As a group, choose one unit of your campaign and list everybody in it. Compare with a second source: a rota, doorbells, a seating plan. How many were missing? Keep the list offline. Submit only the numbers: how many people, how many missing at first, how many nobody has spoken to.
assignment-draft-the-plan-title = Draft a plan to win
assignment-draft-the-plan-instructions =
    Answer on one page: what do we want, who decides, what would it cost them to give in and what to refuse, how many of us have to act, and how do we get to that number? Let someone outside your group find the weakest point, and say what you changed.

## Week 5

assignment-ladder-of-tests-title = Build a ladder of tests
assignment-ladder-of-tests-instructions =
    As a group, order four actions from easy and quiet to hard and public. For each one, set how many people have to take part for it to count as passed, and how you will count. Explain why the order is right for your people.
assignment-run-the-first-test-title = Run the first test
assignment-run-the-first-test-instructions =
    Carry out the first step of your ladder. Count by unit and compare the result with the number that you set beforehand. Submit target and result, what you conclude, and what you will do in the units where it did not work.

## Week 6

assignment-ninety-days-title = Plan the next ninety days
assignment-ninety-days-instructions =
    As a group, agree on your next steps: which conversations, which list work, which test, by which date, and who takes responsibility. Fix the date of your next meeting before you submit the plan.
assignment-pass-it-on-title = Pass it on
assignment-pass-it-on-instructions =
    Teach one skill from this training to somebody who was not there, in half an hour and with an exercise. Write down what they understood at once, what you had to explain twice, and what you understand better yourself now.

## Materials. Sheets are printed: short lines, room to write.

material-week-1-worksheet-title = Worksheet: looking for leaders
material-week-1-worksheet-body =
    1. Which unit are we looking at, and how many people are in it?
    2. Whom did people name when we asked them, and how often?
    3. When did this person last move others to do something? What exactly happened?
    4. Who in the unit is eager, but cannot bring others along?
    5. How will we check our guess this week?

    _Keep this sheet on paper. Do not photograph it and do not send it._
material-week-2-worksheet-title = Worksheet: our words
material-week-2-worksheet-body =
    1. Three phrases that we often use and in which somebody else acts:
    2. How would we say them so that the listener acts?
    3. Who is “we” in our last leaflet? Who is “they”?
    4. A question that cannot be answered with yes or no:
    5. The phrase that I personally want to drop:
material-week-3-worksheet-title = Worksheet: the six steps
material-week-3-worksheet-body =
    1. **Open.** Who am I, and why have I come?
    2. **Listen.** What matters to you here? What would you change?
    3. **Connect.** What stands in the way? Who could change it?
    4. **Show the way.** How do people like us win together?
    5. **Ask.** One request, one sentence, then silence.
    6. **Prepare and agree.** What will they say to you? What do we do next, and when?
material-week-3-observer-sheet-title = Observer sheet: a conversation in six steps
material-week-3-observer-sheet-body =
    You watch and stay silent. Tell both people afterwards what you saw.

    - How much of the time did the organizer talk? A third? Half? More?
    - Which questions were open? Which already held the answer?
    - What does the other person care about most? Did the organizer hear it?
    - Was the request clear? Was there silence after it?
    - Was the other person prepared for what the employer or landlord will say?
    - Do both know what happens next?

    One thing that went well, and one thing to try differently:
material-week-4-worksheet-title = Worksheet: from the list to the plan
material-week-4-worksheet-body =
    1. How many people are concerned? How many are on our list?
    2. With how many has somebody talked? With how many has nobody?
    3. Where do we have an { -organic-leader } with us? Where do we not know who leads?
    4. What does the other side lose if it gives in? What if it refuses?
    5. How many people, doing what, make refusing too expensive?
    6. What is missing between today and that number?
material-week-5-worksheet-title = Worksheet: a ladder of tests
material-week-5-worksheet-body =
    For each step, from easy to hard:

    1. What does everybody do, and who sees it?
    2. How many take part if we pass? Written down before we start:
    3. How and by when do we count, unit by unit?
    4. What do we do where it fails?
    5. Which step comes next, and what has to be true before we take it?
material-week-6-worksheet-title = Worksheet: ninety days
material-week-6-worksheet-body =
    1. Our goal in one sentence:
    2. The three most important steps, each with a date and a person:
    3. Our next { -structure-test }, and the number that counts as passed:
    4. The weakest point of our plan, and what we do about it:
    5. When do we meet next?
