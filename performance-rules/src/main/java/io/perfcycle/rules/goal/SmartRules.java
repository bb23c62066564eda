package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Severity;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a goal against the SMART criteria. Fields decide where they are filled; the text, English or German, advises.
 *
 * <p>Every pattern is linear in the length of the title, which the draft limits. Stateless and thread safe.
 */
public final class SmartRules {
    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern WEAK = words("improve|support|help|work on|try|facilitate|participate|contribute"
            + "|enhance|optimi[sz]e|strive|verbessern|unterstützen|optimieren|mithelfen");
    private static final Pattern VAGUE = words("better|proactive(?:ly)?|significant(?:ly)?|appropriate(?:ly)?"
            + "|regularly|timely|several|various|some|user[- ]friendly|besser|deutlich|angemessen|regelmäßig");
    private static final Pattern ESCAPE = words("as needed|where possible|if possible|as soon as possible|etc"
            + "|and so on|including but not limited to|wenn möglich|usw");
    private static final Pattern COMPOUND = words("(?:and|und)\\s+(?:also\\s+)?(?:launch|hire|reduce|increase|build"
            + "|create|write|train|introduce|cut|open|improve|migrate|deliver|einführen|senken|erhöhen)|;");
    private static final Pattern PRONOUN = Pattern.compile("^\\s*(?:it|they|this|that|these)\\b", WORDS);
    private static final Pattern NEGATIVE =
            Pattern.compile("^\\s*(?:do not|don't|stop|avoid|never|nicht|keine)\\b", WORDS);
    private static final Pattern COMPARATIVE =
            words("faster|more|better|fewer|less|higher|lower|quicker|schneller|mehr");
    private static final Pattern ABSOLUTE = words("best|always|never|any|all|every|100 ?%|immer|alle");
    private static final Pattern VAGUE_TIME =
            words("soon|as soon as possible|regularly|ongoing|eventually|bald|laufend");
    private static final Pattern TIME = Pattern.compile(
            "\\b(?:20\\d\\d|q[1-4]|quarter|january|february|march|april|may|june|july|august|september|october"
                    + "|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|month|week|year"
                    + "|weekly|monthly|quarterly|daily|jahresende|quartal)\\b",
            WORDS);
    private static final Pattern NUMBER = Pattern.compile("\\d");
    private static final Pattern PERCENT = Pattern.compile("\\bby\\s+\\d{1,6}(?:[.,]\\d{1,6})?\\s?%", WORDS);
    private static final Pattern FROM = words("from|against|compared|baseline|von|gegenüber");
    private static final Pattern DELIVERABLE = Pattern.compile(
            "^\\s*(?:publish|launch|complete|deliver|open|hire|release|write|ship|migrate|introduce|train|obtain"
                    + "|certify|document|replace|install|move|sign|close|veröffentlichen|einführen)\\b",
            WORDS);
    private static final Pattern DATE = Pattern.compile(
            "\\b(\\d{1,2})\\.? (january|february|march|april|may|june|july"
                    + "|august|september|october|november|december)(?: (\\d{4}))?\\b",
            WORDS);
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Map<SmartFinding, Pattern> TEXT_RULES = new EnumMap<>(Map.of(
            SmartFinding.VAGUE, VAGUE,
            SmartFinding.ESCAPE, ESCAPE,
            SmartFinding.COMPOUND, COMPOUND,
            SmartFinding.PRONOUN, PRONOUN,
            SmartFinding.NEGATIVE, NEGATIVE,
            SmartFinding.ABSOLUTE, ABSOLUTE,
            SmartFinding.VAGUE_TIME, VAGUE_TIME));
    private static final double REACH = 2.0;

    private SmartRules() {}

    /**
     * The result of a check.
     *
     * @param findings what the rules have to say, in a fixed order; a finding about the text has the arguments
     *     {@code text}, {@code from} and {@code to}
     * @param criteria true, false, or nothing where it cannot be decided, by criterion
     * @param rewrite the goal in the form of the template, where the fields fill it
     */
    public record Report(
            List<Finding> findings, Map<SmartFinding.Criterion, Optional<Boolean>> criteria, Optional<String> rewrite) {
        /** Copies the findings. */
        public Report {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Checks a goal.
     *
     * @param draft the goal, its shape checked
     * @param cycle the days of the cycle
     * @param policy whether fields are required
     * @return the report
     */
    public static Report judge(GoalDraft draft, DateSpan cycle, GoalPolicy policy) {
        List<Finding> findings = new ArrayList<>();
        String title = draft.title();
        MeasureDraft measure = draft.measure();
        boolean target = measure != null && measure.target() != null;
        boolean quantified = target || NUMBER.matcher(title).find();
        if (!quantified) {
            textRule(SmartFinding.WEAK_VERB, WEAK, title).ifPresent(findings::add);
        }
        TEXT_RULES.forEach((code, pattern) -> textRule(code, pattern, title).ifPresent(findings::add));
        measurable(draft, target, quantified, findings);
        achievable(measure, findings);
        if (draft.parents().isEmpty() && draft.level() != GoalLevel.COMPANY) {
            findings.add(Finding.of(SmartFinding.UNLINKED).at("parents"));
        }
        timeBound(draft, cycle, policy, findings);
        if (policy.requireFields()) {
            required(draft, target, findings);
        }
        return new Report(findings, criteria(draft, findings), rewrite(draft));
    }

    private static void measurable(GoalDraft draft, boolean target, boolean quantified, List<Finding> findings) {
        String title = draft.title();
        MeasureDraft measure = draft.measure();
        if (!quantified && !DELIVERABLE.matcher(title).find()) {
            findings.add(Finding.of(SmartFinding.UNMEASURED).at("measure"));
        }
        boolean based = FROM.matcher(title).find() || (measure != null && measure.baseline() != null);
        if (!based) {
            textRule(SmartFinding.NO_BASE, PERCENT, title).ifPresent(findings::add);
            textRule(SmartFinding.COMPARATIVE, COMPARATIVE, title).ifPresent(findings::add);
        }
        if (target && measure != null && measure.direction() != null) {
            boolean needsBaseline =
                    measure.direction() == Direction.INCREASE || measure.direction() == Direction.DECREASE;
            if (needsBaseline && measure.baseline() == null) {
                findings.add(Finding.of(SmartFinding.NO_BASELINE).at("measure.baseline"));
            }
        }
        if (measure != null
                && measure.baseline() != null
                && measure.target() != null
                && measure.baseline().compareTo(measure.target()) == 0) {
            findings.add(Finding.of(SmartFinding.ZERO_SPAN)
                    .with("target", Decimals.plain(measure.target()))
                    .at("measure.target"));
        }
    }

    /** A target more than two standard deviations beyond the mean of at least three past values is out of reach. */
    private static void achievable(@Nullable MeasureDraft measure, List<Finding> findings) {
        if (measure == null || measure.target() == null || measure.history().size() < 3) {
            return;
        }
        double[] past =
                measure.history().stream().mapToDouble(BigDecimal::doubleValue).toArray();
        double mean = 0;
        for (double value : past) {
            mean += value / past.length;
        }
        double squares = 0;
        for (double value : past) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / (past.length - 1));
        double z = deviation == 0 ? 0 : (measure.target().doubleValue() - mean) / deviation;
        if (Math.abs(z) > REACH) {
            findings.add(Finding.of(SmartFinding.OUT_OF_REACH)
                    .with("z", String.format(Locale.ROOT, "%.1f", z))
                    .at("measure.target"));
        }
    }

    private static void timeBound(GoalDraft draft, DateSpan cycle, GoalPolicy policy, List<Finding> findings) {
        String title = draft.title();
        if (draft.due() == null && !TIME.matcher(title).find()) {
            findings.add(Finding.of(SmartFinding.NO_TIME).at("due"));
        }
        if (draft.due() != null && !cycle.contains(draft.due())) {
            findings.add(Finding.of(SmartFinding.OUTSIDE_CYCLE)
                    .with("due", draft.due())
                    .with("cycle", cycle)
                    .as(policy.requireFields() ? Severity.BLOCK : Severity.ADVICE)
                    .at("due"));
        }
        Matcher date = DATE.matcher(title);
        if (date.find() && !isDate(date, cycle.last().getYear())) {
            findings.add(spanned(SmartFinding.IMPOSSIBLE_DATE, title, date.start(), date.end()));
        }
    }

    private static boolean isDate(Matcher date, int year) {
        try {
            int month = MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT)) + 1;
            int in = date.group(3) == null ? year : Integer.parseInt(date.group(3));
            return LocalDate.of(in, month, Integer.parseInt(date.group(1))).getMonthValue() == month;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static void required(GoalDraft draft, boolean target, List<Finding> findings) {
        if (!target) {
            findings.add(Finding.of(SmartFinding.TARGET_REQUIRED).at("measure.target"));
        }
        if (draft.due() == null) {
            findings.add(Finding.of(SmartFinding.DUE_REQUIRED).at("due"));
        }
    }

    private static Map<SmartFinding.Criterion, Optional<Boolean>> criteria(GoalDraft draft, List<Finding> findings) {
        Map<SmartFinding.Criterion, Optional<Boolean>> criteria = new EnumMap<>(SmartFinding.Criterion.class);
        for (SmartFinding.Criterion criterion : SmartFinding.Criterion.values()) {
            criteria.put(criterion, Optional.of(true));
        }
        MeasureDraft measure = draft.measure();
        if (measure == null || measure.history().size() < 3) {
            criteria.put(SmartFinding.Criterion.ACHIEVABLE, Optional.empty());
        }
        for (Finding finding : findings) {
            for (SmartFinding code : SmartFinding.values()) {
                boolean warnsOnly = code == SmartFinding.ABSOLUTE || code == SmartFinding.NO_BASELINE;
                if (code.code().equals(finding.code()) && !warnsOnly) {
                    criteria.put(code.criterion(), Optional.of(false));
                }
            }
        }
        return criteria;
    }

    private static Optional<String> rewrite(GoalDraft draft) {
        MeasureDraft measure = draft.measure();
        if (draft.due() == null || measure == null || measure.target() == null || measure.baseline() == null) {
            return Optional.empty();
        }
        String verb = measure.target().compareTo(measure.baseline()) < 0 ? "reduces" : "raises";
        return Optional.of("By " + draft.due() + ", " + draft.owner() + " " + verb + " " + measure.metric() + " from "
                + Decimals.plain(measure.baseline()) + " to " + Decimals.plain(measure.target())
                + (measure.unit().isEmpty() ? "" : " " + measure.unit()) + ".");
    }

    private static Optional<Finding> textRule(SmartFinding code, Pattern pattern, String title) {
        Matcher matcher = pattern.matcher(title);
        return matcher.find() ? Optional.of(spanned(code, title, matcher.start(), matcher.end())) : Optional.empty();
    }

    private static Finding spanned(SmartFinding code, String title, int from, int to) {
        return Finding.of(code)
                .with("text", title.substring(from, to))
                .with("from", from)
                .with("to", to)
                .at("title");
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])", WORDS);
    }
}
