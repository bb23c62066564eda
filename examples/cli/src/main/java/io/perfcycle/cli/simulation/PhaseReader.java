package io.perfcycle.cli.simulation;

import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.review.PanelPolicy;
import io.perfcycle.core.review.ScorePolicy;
import io.perfcycle.core.value.Rounding;
import io.perfcycle.rules.simulation.AppraisalPhase;
import io.perfcycle.rules.simulation.Bias;
import io.perfcycle.rules.simulation.FormPhase;
import io.perfcycle.rules.simulation.GoalPhase;
import io.perfcycle.rules.simulation.Hazard;
import io.perfcycle.rules.simulation.Indicator;
import io.perfcycle.rules.simulation.Phase;
import io.perfcycle.rules.simulation.Reading;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes phases of the fields of a scenario file. Stateless. */
final class PhaseReader {
    /** All names, for messages. */
    static final String NAMES =
            "age, dismiss, leave, hazard, dismissLowest, upOrOut, promote, hire, develop, learn, effort, feedback, fade, aim,"
                    + " observe, rate, panel, review, grade, calibrate, committee, distribute, work, erode, cascade, pursue, measure";

    /** Digits of a panel's score. */
    private static final int DIGITS = 2;

    private PhaseReader() {}

    /** The phase of a name; nothing where there is none. */
    static Optional<Phase> read(String name, FieldReader fields) {
        return Optional.ofNullable(people(name, fields))
                .or(() -> Optional.ofNullable(appraisal(name, fields)))
                .or(() -> Optional.ofNullable(form(name, fields)))
                .or(() -> Optional.ofNullable(goals(name, fields)));
    }

    private static @Nullable Phase people(String name, FieldReader fields) {
        return switch (name) {
            case "age" -> new Phase.Age(fields.number("years", 1));
            case "dismiss" ->
                new Phase.Dismiss(
                        fields.number("below", Double.NEGATIVE_INFINITY),
                        fields.number("after", Double.POSITIVE_INFINITY));
            case "leave" ->
                new Phase.Leave(
                        fields.number("share"),
                        fields.word("count", Phase.Count.ROUNDED_AT_RANDOM),
                        fields.levels("levels"),
                        fields.truth("pooled"));
            case "hazard" ->
                new Hazard(
                        fields.number("base"),
                        new Hazard.Factors(
                                bands(fields, "age"),
                                bands(fields, "tenure"),
                                bands(fields, "levelTenure"),
                                bands(fields, "rating")),
                        fields.levels("levels"));
            case "dismissLowest" -> new Phase.DismissLowest(fields.number("share"), fields.truth("byTeam"));
            case "upOrOut" -> new Phase.UpOrOut(fields.whole("steps", 0), fields.levels("levels"));
            case "promote" -> promote(fields);
            case "hire" -> new Phase.Hire();
            case "develop" -> new Phase.Develop(fields.truth("cumulate"));
            case "learn" -> new Phase.Learn(fields.number("rate"), fields.number("towards"), fields.truth("onlyUp"));
            case "work" ->
                new Phase.Work(
                        fields.words("biases", Bias.REWARD_LESS),
                        fields.number("effect", 0.022),
                        fields.number("mesoWeight", Double.NaN),
                        fields.whole("stretchEvery", 12));
            case "measure" -> new Phase.Measure(List.of(reading(fields)));
            default -> null;
        };
    }

    private static @Nullable Phase appraisal(String name, FieldReader fields) {
        return switch (name) {
            case "rate" -> rate(fields);
            case "observe" -> new AppraisalPhase.Observe(fields.number("recency", 1), fields.whole("steps", 12));
            case "panel" -> panel(fields);
            case "review" ->
                new AppraisalPhase.Review(
                        panel(fields),
                        new AppraisalPhase.Differences(
                                fields.number("profile", 0),
                                fields.number("halo", 0),
                                fields.number("slopes", 0),
                                fields.number("unrated", 0)),
                        parts(fields),
                        fields.word("missing", ScorePolicy.MissingPart.RENORMALISE),
                        fields.truth("sameRaters"));
            case "grade" -> new AppraisalPhase.Grade(scale(fields));
            case "calibrate" -> new Phase.Calibrate(fields.word("method", Phase.Calibrate.Method.MEAN_SHIFT));
            case "committee" -> new AppraisalPhase.Committee(fields.number("down", 0.3), fields.number("up", 0.1));
            case "distribute" ->
                new AppraisalPhase.Distribute(
                        fields.numbers("shares"), fields.truth("byTeam"), fields.whole("smallest", 1));
            default -> null;
        };
    }

    private static @Nullable Phase form(String name, FieldReader fields) {
        return switch (name) {
            case "effort" -> new FormPhase.Effort(fields.number("persistence", 0), fields.number("noise"));
            case "feedback" -> new FormPhase.Feedback(fields.number("mean", 0.41), fields.number("sd", 0.95));
            case "aim" -> new FormPhase.Aim(fields.number("effect"));
            case "fade" -> new FormPhase.Fade(fields.number("share"));
            default -> null;
        };
    }

    private static @Nullable Phase goals(String name, FieldReader fields) {
        return switch (name) {
            case "erode" -> new GoalPhase.Erode(fields.number("lost", 0), fields.number("hollow", 0));
            case "cascade" -> new GoalPhase.Cascade(fields.number("repair", 1), fields.number("seen", 1));
            case "pursue" ->
                new GoalPhase.Pursue(
                        fields.number("stray", 0),
                        fields.number("effect", 0),
                        RollUpPolicy.standard()
                                .withRollUp(fields.word("rollUp", GoalPolicy.RollUp.WEIGHTED_MEAN))
                                .withNoData(fields.word("noData", GoalPolicy.NoData.SKIP)));
            default -> null;
        };
    }

    private static Phase promote(FieldReader fields) {
        Phase.Terms terms = new Phase.Terms(
                fields.number("atLeast", Double.NEGATIVE_INFINITY),
                fields.whole("tenure", 0),
                fields.number("best", 0.5),
                fields.number("reserved", 0));
        return new Phase.Promote(
                fields.word("selection", Phase.Selection.BEST),
                new Phase.Transfer(fields.word("transfer", Phase.Transfer.Kind.KEEP), fields.number("amount", 0)),
                fields.levels("levels"),
                terms);
    }

    private static Phase.Rate rate(FieldReader fields) {
        return new Phase.Rate(
                fields.number("slope", 1),
                fields.number("leniency", 0),
                fields.number("noise", 0),
                fields.whole("raters", 1),
                fields.number("bias", 0));
    }

    private static AppraisalPhase.Panel panel(FieldReader fields) {
        return new AppraisalPhase.Panel(
                rate(fields),
                scale(fields),
                new PanelPolicy(Math.max(0, fields.whole("trimmed", 0)), new Rounding(RoundingMode.HALF_UP, DIGITS)));
    }

    private static List<AppraisalPhase.Section> parts(FieldReader fields) {
        List<AppraisalPhase.Section> parts = new ArrayList<>();
        for (FieldReader part : fields.objects("sections")) {
            parts.add(new AppraisalPhase.Section(part.number("weight", 1), part.truth("critical")));
            part.end();
        }
        return parts;
    }

    /** The bands of a factor; none where it is missing. */
    private static List<Hazard.Band> bands(FieldReader fields, String name) {
        List<Hazard.Band> bands = new ArrayList<>();
        if (fields.has(name)) {
            for (FieldReader band : fields.objects(name)) {
                bands.add(new Hazard.Band(band.number("from"), band.number("factor")));
                band.end();
            }
        }
        return bands;
    }

    private static AppraisalPhase.Scale scale(FieldReader fields) {
        return new AppraisalPhase.Scale(
                fields.whole("points", 5), fields.number("middle", 0), fields.number("width", 1));
    }

    private static Reading reading(FieldReader fields) {
        Indicator indicator = fields.word("indicator", Indicator.MEAN);
        return new Reading(
                fields.text("metric", indicator.label()),
                indicator,
                fields.word("timing", Reading.Timing.END),
                fields.whole("time", 0),
                fields.number("tail", 0));
    }
}
