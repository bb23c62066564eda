package io.perfcycle.quickstart.run;

/** The steps of a cycle, as the summary names them. On one day they are done in this order. */
public enum Step {
    /** People and units are entered. */
    PEOPLE(
            "Import people",
            "imports",
            "Units and the people who are there on the first day are entered; the others join on the day of hire."),
    /** The cycle opens, with its policies. */
    CYCLE("Open the cycle", "cycle opened", "The cycle opens, with its phases and policies."),
    /** People leave, change manager, role or unit. */
    ORG_CHANGES("Change the organisation", "changes", "People leave, or change manager, role or unit."),
    /** Roles are described. */
    ROLES("Describe roles", "roles", "Roles are described by the competencies that they ask for."),
    /** Goals are proposed and checked. */
    GOALS(
            "Propose and check goals",
            "goals",
            "Goals are proposed from the top down and read against the SMART criteria."),
    /** The other side agrees. */
    AGREEMENT("Agree on goals", "agreements", "The other side agrees to each goal."),
    /** Progress is reported. */
    CHECK_INS("Check in", "check-ins", "Owners report how far their goals are."),
    /** Proposals are declined, goals in force are changed, given up or carried over. */
    GOAL_CHANGES(
            "Change goals",
            "answers and changes",
            "Proposals are declined; goals are changed by both sides, given up or carried over to the next cycle."),
    /** Feedback is given. */
    FEEDBACK("Give feedback", "pieces of feedback", "People give each other feedback."),
    /** People are thanked. */
    RECOGNITION("Recognise", "thanks", "People thank each other where everybody can see it."),
    /** People ask for feedback. */
    FEEDBACK_REQUESTS(
            "Ask for feedback",
            "requests and answers",
            "People ask for feedback about themselves or their people; it is given, declined or taken back."),
    /** Managers and reports meet. */
    ONE_ON_ONES("Meet one-to-one", "entries", "Managers and reports meet; what is open goes over to the next meeting."),
    /** 360 rounds are held. */
    ROUNDS(
            "Hold 360 rounds",
            "nominations, launches, answers and closings",
            "360 rounds are launched, answered and closed."),
    /** Reviews are scheduled. */
    SCHEDULE("Schedule reviews", "rounds of scheduling", "Mid-year and annual reviews get their reviewer and day."),
    /** People review themselves. */
    SELF_REVIEWS("Self-assess", "self-assessments", "People review themselves."),
    /** Managers review. */
    MANAGER_REVIEWS("Review and score", "reviews handed in", "The responsible managers review and rate."),
    /** Goals are closed. */
    CLOSING("Close goals", "goals closed", "Goals are closed with what was reached."),
    /** Ratings are compared. */
    CALIBRATION(
            "Calibrate",
            "openings, adjustments and closings",
            "Ratings of a unit are compared in a session and adjusted with a reason."),
    /** Reviews are opened to their subjects. */
    RELEASE("Release reviews", "reviews released", "Reviews are opened to those whom they are about."),
    /** Subjects acknowledge. */
    ACKNOWLEDGEMENT("Acknowledge", "acknowledgements", "Those whom they are about acknowledge them."),
    /** Who has to know that reviews wait is told; after the day's work, so that nobody is who has done theirs. */
    REMINDERS(
            "Remind of reviews",
            "days of reminding",
            "Whoever has not handed in or acknowledged a review is reminded; after the due day the next above is told."),
    /** Competencies are assessed. */
    COMPETENCIES(
            "Assess competencies",
            "assessments",
            "Competencies are assessed by oneself, by the manager or by a certificate."),
    /** Plans are made from the gaps. */
    PLANS(
            "Plan development",
            "proposals, acceptances and steps",
            "Development plans are made from the gaps, proposed and accepted; what becomes of their steps is reported."),
    /** Improvement plans are followed. */
    IMPROVEMENT(
            "Follow improvement plans",
            "steps",
            "Where results fall short, a plan with numbers, support and dated checkpoints is followed to its end."),
    /** Talent is looked at. */
    TALENT(
            "Review talent",
            "placements and succession plans",
            "HR places people in the grid and plans successions; whom it is about does not see it.");

    private final String title;
    private final String counted;
    private final String meaning;

    Step(String title, String counted, String meaning) {
        this.title = title;
        this.counted = counted;
        this.meaning = meaning;
    }

    /** {@return the step's name for people} */
    public String title() {
        return title;
    }

    /** {@return what one command of the step does, as a plural after a number} */
    public String counted() {
        return counted;
    }

    /** {@return what happens in the step, a sentence} */
    public String meaning() {
        return meaning;
    }
}
