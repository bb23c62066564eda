package io.perfcycle.rules.simulation;

/** What a phase does to a world: one pass over its columns. */
interface Operator {
    /** Happens at a step. */
    void apply(World world, int time);

    /** The operator of a phase in a model; figures go to the recorder. */
    static Operator of(Phase phase, Model model, Recorder recorder) {
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
            return new ForcedExit(lowest, model.organisation());
        }
        if (phase instanceof Phase.Promote promote) {
            return new Succession(promote, model.population().ability());
        }
        if (phase instanceof Phase.Hire) {
            return (world, time) -> world.fill(0);
        }
        if (phase instanceof Phase.Measure measure) {
            return (world, time) -> recorder.take(measure, world, time);
        }
        return ofPeople(phase);
    }

    private static Operator ofPeople(Phase phase) {
        if (phase instanceof Phase.Rate rate) {
            return new RatingRound(rate);
        }
        if (phase instanceof Phase.Calibrate calibrate) {
            return new TeamCalibration(calibrate.method());
        }
        if (phase instanceof Phase.Develop develop) {
            return new Development(develop.cumulate());
        }
        if (phase instanceof Phase.Work work) {
            return new ProjectWork(work);
        }
        throw new IllegalArgumentException("Unknown phase: " + phase);
    }
}
