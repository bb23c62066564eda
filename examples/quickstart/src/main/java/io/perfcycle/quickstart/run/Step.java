package io.perfcycle.quickstart.run;

/** The steps of a cycle, as the summary names them. On one day they are done in this order. */
public enum Step {
    /** People and units are entered. */
    PEOPLE("Import people"),
    /** The cycle opens, with its policies. */
    CYCLE("Open the cycle"),
    /** People leave, change manager, role or unit. */
    ORG_CHANGES("Change the organisation"),
    /** Roles are described. */
    ROLES("Describe roles"),
    /** Goals are proposed and checked. */
    GOALS("Propose and check goals"),
    /** The other side agrees. */
    AGREEMENT("Agree on goals"),
    /** Progress is reported. */
    CHECK_INS("Check in"),
    /** Feedback is given. */
    FEEDBACK("Give feedback"),
    /** People are thanked. */
    RECOGNITION("Recognise"),
    /** 360 rounds are held. */
    ROUNDS("Hold 360 rounds"),
    /** Reviews are scheduled. */
    SCHEDULE("Schedule reviews"),
    /** People review themselves. */
    SELF_REVIEWS("Self-assess"),
    /** Managers review. */
    MANAGER_REVIEWS("Review and score"),
    /** Goals are closed. */
    CLOSING("Close goals"),
    /** Ratings are compared. */
    CALIBRATION("Calibrate"),
    /** Reviews are opened to their subjects. */
    RELEASE("Release reviews"),
    /** Subjects acknowledge. */
    ACKNOWLEDGEMENT("Acknowledge"),
    /** Competencies are assessed. */
    COMPETENCIES("Assess competencies"),
    /** Plans are made from the gaps. */
    PLANS("Plan development");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    /** {@return the step's name for people} */
    public String title() {
        return title;
    }
}
