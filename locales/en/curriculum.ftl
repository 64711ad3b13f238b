### The curriculum: skills and weekly modules. Markdown; two line breaks make a paragraph.

## Skills

skill-organic-leader-identification-name = Organic leader identification
skill-organic-leader-identification-description =
    Finding out whom people already trust and follow, by asking them and by watching who moves others. The loudest supporters are often not the leaders. A campaign that wins over an { -organic-leader } wins the people around them too.
skill-word-choice-name = Word choice
skill-word-choice-description =
    Hearing what our words say about power. “The union will help you” makes people customers; “what are you ready to do together?” makes them the union. Small changes in how we talk change who acts.
skill-structured-conversations-name = Structured organizing conversations
skill-structured-conversations-description =
    A conversation in six steps that starts with what the other person cares about and ends with a clear request. The organizer listens for most of it, and the person comes to their own decision to act.
skill-charting-and-list-work-name = Charting and list work
skill-charting-and-list-work-description =
    Knowing everyone who is concerned, not only those who come to meetings: a complete list, the ties between people, and who still has to be talked to. The list shows what we really know, and what we only hope.
skill-structure-tests-name = Structure tests
skill-structure-tests-description =
    Small actions, each a little harder than the last, that show by count how many people act together and where we are weak. Passing a { -structure-test } builds the strength for the next one; failing it early costs little.

## Week 1

module-core-concepts-title = Core concepts and organic leaders
module-core-concepts-summary = What organizing is, how it differs from mobilizing, and how to find the people whom others follow.
module-core-concepts-body =
    ## What you will learn

    Most campaigns lose because the same few convinced people do everything. *Mobilizing* calls those people out once more. *Organizing* makes their number grow: it goes to people who are undecided or against us, and it counts on their ability to lead. This week we set out that difference and the idea on which the whole training rests: nearly every group of people already has its { -organic-leader }.

    Such leaders rarely call themselves leaders. They may have no post and no opinion about the union. You know them by their effect: when they move, others move.

    ## What you will practise

    - asking “Whom do you go to when you need help or advice here?” and hearing the answer
    - telling an { -organic-leader } from an activist who is eager but alone
    - testing a guess by what people do, not by what they say

    ## What you will take away

    A short list of people to look for in your own campaign, a way to check that you are right, and a shared language with your group for the { $weeks ->
        [one] week
       *[other] { $weeks } weeks
    } of this training.

## Week 2

module-semantics-title = Semantics: the words we choose
module-semantics-summary = How everyday phrases hand power away, and how to speak so that people hear that they are the organization.
module-semantics-body =
    ## What you will learn

    Organizers talk all day, and much of what we say works against us. When a leaflet says that the union *offers*, *provides* or *fights for* its members, it describes a service with customers. People then wait, compare the price, and leave it to somebody else. This week we look at our habits: who is “we” and who is “they”, who acts in our sentences, and when we talk so much that nobody else can think.

    The aim is not to sound clever or correct. It is to use plain words that tell the truth about power: nothing will change unless the people concerned change it together.

    ## What you will practise

    - spotting the phrases that turn people into spectators
    - asking open questions, then staying silent long enough for an answer
    - answering “What will the union do for me?” without a sales talk

    ## What you will take away

    A list of words that your group drops and the ones it will use instead, tried aloud in breakout groups, and the habit of listening to yourself.

## Week 3

module-structured-conversation-title = The structured organizing conversation
module-structured-conversation-summary = Six steps, from what a person cares about to a decision to act, practised until they feel natural.
module-structured-conversation-body =
    ## What you will learn

    The { -structured-conversation } is the main tool of this training. Its six steps are: open, and say why you came; find out what matters to the other person; help them see what stands in the way and who could change it; show how people like them can win together; ask plainly for one thing; then prepare them for what the other side will say, and agree what happens next.

    The heart of it is { -the-big-ask }. After it we keep quiet. The silence is uncomfortable, and it belongs to the other person. The last step is { -inoculation }: whoever has heard the threats and promises in advance is much harder to frighten.

    ## What you will practise

    - the six steps in groups of three, one of you with the observer sheet
    - listening for about two thirds of the time
    - asking, and then waiting

    ## What you will take away

    A conversation plan for your own campaign, honest feedback from people who watched you, and the names, on paper and only with you, of three people whom you will talk to.

## Week 4

module-charting-and-plan-to-win-title = Charting, list work and a credible plan to win
module-charting-and-plan-to-win-summary = A complete list, a map of who moves whom, and a plan that people believe in because they can do the sums.
module-charting-and-plan-to-win-body =
    ## What you will learn

    Nobody can build a { -supermajority } without knowing how many people there are. The aim of { -list-work } is one list on which every person who is concerned stands, with no gaps. To this, { -charting } adds what we have found out: who works or lives with whom, who leads, whom nobody has spoken to yet.

    From there we come to the { -plan-to-win }. What do we want, who can give it to us, what would it cost them to refuse, and how many of us, doing what, would make that cost too high? If the numbers do not add up, the honest answer is to organize further, not to hope.

    ## What you will practise

    - finding the holes in a list
    - reading a chart: where are we strong, and where do we know nothing?
    - weighing our power against that of the other side

    ## What you will take away

    A first chart of one workplace, building or neighbourhood, kept on paper in your group's hands, and a draft plan with numbers in it. Charts are never uploaded to this service.

## Week 5

module-structure-tests-title = Structure tests
module-structure-tests-summary = How to measure strength by what people do in public, step by step, before it has to hold in a strike or another high-risk action.
module-structure-tests-body =
    ## What you will learn

    What people say to an organizer and what they do in front of their boss or landlord are different things. A { -structure-test } tells them apart. It is an action with a clear yes or no for each person: signing with one's name, wearing the same sticker on the same day, going to the manager together. We count by unit, compare with the list, and see where the leaders we found really lead.

    Tests come in a series. Each one asks a little more courage than the last and happens more openly. With a { -supermajority } in one test we go on to the next; without it we go back to conversations. It is no failure to learn this early. It is a disaster to learn it on the first day of a strike.

    ## What you will practise

    - ordering actions from easy to hard
    - setting the number that counts as passed, before you start
    - reading a result unit by unit

    ## What you will take away

    A ladder of tests for your campaign, the first one planned with date, target and people in charge.

## Week 6

module-putting-it-together-title = Putting it together
module-putting-it-together-summary = The closing plenary: campaigns tell what they tried, and every group leaves with its next steps.
module-putting-it-together-body =
    ## What you will learn

    The skills of the past weeks are one craft. The list tells you whom to talk to. The conversation finds out what moves them. Good words keep the power with the people who have it. An { -organic-leader } brings a whole circle along. Tests show whether it holds. Leave one out, and the others weaken. In this last session groups from several countries show how they put the parts together, what went wrong, and what they changed.

    We also look at what lies ahead: campaigns take longer than a training. Strength that is not used and tested fades, so organizing has no last week.

    ## What you will practise

    - telling the story of your campaign in two minutes, with numbers
    - asking other groups hard questions, kindly
    - naming the weakest point of your own plan

    ## What you will take away

    A plan for the next ninety days, agreed in your group, with a person's name behind each step, and people across the world who are on the same road and whom you can ask for advice.
