package io.perfcycle.rules.simulation;

/** What a phase does to a world: one pass over its columns. */
interface Operator {
    /** Happens at a step. */
    void apply(World world, int time);

    /** The operator of a phase in a model; figures go to the recorder. */
    static Operator of(Phase phase, Model model, Recorder recorder) {
        if (phase instanceof Within within) {
            return new UnitWise(within, of(within.phase(), model, recorder));
        }
        if (phase instanceof Hazard hazard) {
            return new HazardousExit(hazard);
        }
        if (phase instanceof Phase.Age age) {
            return (world, time) -> world.pass(age.years());
        }
        if (phase instanceof Phase.Dismiss dismiss) {
            return new Dismissal(dismiss);
        }
        if (phase instanceof Phase.Leave leave) {
            return new Attrition(leave);
        }
        if (phase instanceof Phase.DismissLowest lowest) {
            return new ForcedExit(lowest);
        }
        if (phase instanceof Phase.UpOrOut out) {
            return new UpOrOutExit(out);
        }
        if (phase instanceof Phase.Promote promote) {
            return new Succession(promote, model.population().ability());
        }
        if (phase instanceof Phase.Hire) {
            return (world, time) -> world.fill(0);
        }
        if (phase instanceof Phase.Measure measure) {
            return recorder.taking(measure);
        }
        if (phase instanceof AppraisalPhase appraisal) {
            return of(appraisal, model);
        }
        if (phase instanceof FormPhase form) {
            return of(form, model);
        }
        return phase instanceof GoalPhase goals ? of(goals) : ofPeople(phase, model);
    }

    private static Operator ofPeople(Phase phase, Model model) {
        if (phase instanceof Phase.Rate rate) {
            return new RatingRound(rate);
        }
        if (phase instanceof Phase.Calibrate calibrate) {
            return new TeamCalibration(
                    calibrate.method(), (int) model.organisation().positions());
        }
        if (phase instanceof Phase.Develop develop) {
            return new Development(develop.cumulate());
        }
        if (phase instanceof Phase.Learn learn) {
            return new Learning(learn, model.population().ability());
        }
        if (phase instanceof Phase.Work work) {
            return new ProjectWork(work);
        }
        throw new IllegalArgumentException("Unknown phase: " + phase);
    }

    private static Operator of(AppraisalPhase phase, Model model) {
        if (phase instanceof AppraisalPhase.Grade grade) {
            return Marks.grade(grade.scale());
        }
        if (phase instanceof AppraisalPhase.Panel panel) {
            return new Marks(panel);
        }
        if (phase instanceof AppraisalPhase.Review review) {
            return new ReviewRound(
                    review,
                    model.population().ability(),
                    Teams.of(model.organisation()).count());
        }
        if (phase instanceof AppraisalPhase.Observe) {
            return (world, time) -> world.extras().memory().observe(world);
        }
        if (phase instanceof AppraisalPhase.Committee committee) {
            return new CommitteeRound(committee);
        }
        return new Distribution(
                (AppraisalPhase.Distribute) phase, (int) model.organisation().positions());
    }

    private static Operator of(FormPhase phase, Model model) {
        double sd = model.population().ability().sd();
        if (phase instanceof FormPhase.Effort effort) {
            return (world, time) -> world.extras().form().strive(effort, world);
        }
        if (phase instanceof FormPhase.Feedback feedback) {
            return (world, time) -> world.extras().form().hear(feedback, world, sd);
        }
        if (phase instanceof FormPhase.Aim aim) {
            return (world, time) -> world.extras().form().aim(sd * aim.effect(), world);
        }
        double share = ((FormPhase.Fade) phase).share();
        return (world, time) -> world.extras().form().fade(share, world);
    }

    private static Operator of(GoalPhase phase) {
        if (phase instanceof GoalPhase.Erode erode) {
            return (world, time) -> world.goals().erode(erode, world.random(Purpose.GOALS));
        }
        if (phase instanceof GoalPhase.Cascade cascade) {
            return (world, time) -> world.goals().repair(cascade, world.random(Purpose.GOALS));
        }
        return (world, time) -> world.goals().pursue(world.score);
    }
}
