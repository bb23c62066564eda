package io.perfcycle.quickstart.digest;

import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.InterimRating;
import io.perfcycle.core.review.InterimRatings;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewSection;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.core.value.Rounding;
import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.report.FeedbackRound;
import io.perfcycle.quickstart.report.RatingPicture;
import io.perfcycle.quickstart.report.ReviewCase;
import io.perfcycle.rules.calibration.DistributionCalculator;
import io.perfcycle.rules.feedback.Comparison;
import io.perfcycle.rules.feedback.GroupResult;
import io.perfcycle.rules.feedback.RoundResults;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Ratings before and after calibration, 360 results, and one review as it reads. */
final class ReviewDigest {
    private final Reading reading;
    private final FormDigest form;
    private final List<Rated> annual = new ArrayList<>();

    ReviewDigest(Reading reading) {
        this.reading = reading;
        form = new FormDigest(reading);
        for (Review review : reading.engine()
                .reviews()
                .reviewsOf(reading.hr(), reading.run().cycle())
                .orElseThrow()) {
            if (review.header().occasion() == Occasion.ANNUAL) {
                rated(review).ifPresent(annual::add);
            }
        }
    }

    /** A review that has been handed in, with its rating before and after calibration. */
    private record Rated(
            Review review, List<SectionRating> ratings, List<Answer> answers, Rating before, Rating after) {
        boolean isAdjusted() {
            return !before.equals(after);
        }

        int words() {
            return words(ratings);
        }

        static int words(List<SectionRating> ratings) {
            return ratings.stream()
                    .mapToInt(rating -> rating.comment().length())
                    .sum();
        }
    }

    private static Optional<Rated> rated(Review review) {
        if (review instanceof SubmittedReview in) {
            return Optional.of(new Rated(review, in.ratings(), in.answers(), in.proposed(), in.proposed()));
        }
        if (review instanceof ReleasedReview out) {
            return Optional.of(new Rated(review, out.ratings(), out.answers(), out.proposed(), out.summary()));
        }
        return review instanceof AcknowledgedReview seen
                ? Optional.of(new Rated(review, seen.ratings(), seen.answers(), seen.proposed(), seen.summary()))
                : Optional.empty();
    }

    int count() {
        return annual.size();
    }

    RatingPicture ratings() {
        RatingScale scale = reading.programme().reviews().scale();
        Map<String, Integer> before = DistributionCalculator.countByBand(
                annual.stream().map(Rated::before).toList(), scale);
        Map<String, Integer> after = DistributionCalculator.countByBand(
                annual.stream().map(Rated::after).toList(), scale);
        List<RatingPicture.RatingStep> steps = new ArrayList<>();
        for (RatingScale.Band band : scale.bands()) {
            steps.add(new RatingPicture.RatingStep(
                    band.code() + " " + band.label(),
                    before.getOrDefault(band.code(), 0),
                    after.getOrDefault(band.code(), 0)));
        }
        return new RatingPicture(
                steps,
                managers(scale),
                "Leniency is the mean of a manager's ratings before calibration minus the mean of all. Each person has"
                        + " one manager, so a lenient manager and a strong team cannot be told apart.");
    }

    private List<RatingPicture.ManagerRatings> managers(RatingScale scale) {
        int minimum = reading.programme().feedback().publishedThreshold();
        Optional<BigDecimal> all = mean(annual.stream().map(Rated::before).toList());
        Map<String, List<Rated>> byManager = new TreeMap<>();
        for (Rated rated : annual) {
            EmployeeId manager = rated.review().header().reviewer();
            byManager
                    .computeIfAbsent(reading.name(manager), name -> new ArrayList<>())
                    .add(rated);
        }
        List<RatingPicture.ManagerRatings> managers = new ArrayList<>();
        byManager.forEach((name, team) -> {
            List<Rating> before = team.stream().map(Rated::before).toList();
            List<Rating> after = team.stream().map(Rated::after).toList();
            boolean shown = team.size() >= minimum;
            Optional<BigDecimal> mean = mean(before);
            managers.add(new RatingPicture.ManagerRatings(
                    name,
                    team.size(),
                    shown
                            ? new ArrayList<>(DistributionCalculator.countByBand(after, scale)
                                    .values())
                            : List.of(),
                    shown ? mean.orElse(null) : null,
                    shown ? mean(after).orElse(null) : null,
                    shown && mean.isPresent() && all.isPresent() ? mean.get().subtract(all.get()) : null,
                    shown ? "" : "not shown: fewer than " + minimum + " people"));
        });
        return managers;
    }

    private static Optional<BigDecimal> mean(List<Rating> ratings) {
        BigDecimal sum = BigDecimal.ZERO;
        int n = 0;
        for (Rating rating : ratings) {
            sum = sum.add(rating.score().orElse(BigDecimal.ZERO));
            n += rating.score().isPresent() ? 1 : 0;
        }
        return n == 0
                ? Optional.empty()
                : Optional.of(Rounding.STANDARD.round(sum.divide(BigDecimal.valueOf(n), MathContext.DECIMAL64)));
    }

    List<FeedbackRound> rounds() {
        Map<String, String> questions = new LinkedHashMap<>();
        for (Row row : reading.files().rows(CompanyFiles.Kind.QUESTIONS)) {
            String about =
                    row.text("competency").isEmpty() ? row.text("text") : reading.competency(row.text("competency"));
            questions.put(row.text("question"), about);
        }
        Set<String> ids = new LinkedHashSet<>();
        Map<String, String> subjects = new LinkedHashMap<>();
        Map<String, Integer> asked = new LinkedHashMap<>();
        for (Row row : reading.files().rows(CompanyFiles.Kind.ROUNDS)) {
            ids.add(row.text("round"));
            subjects.put(row.text("round"), row.text("subject"));
            asked.merge(row.text("round") + "/" + row.text("relationship"), 1, Integer::sum);
        }
        List<FeedbackRound> rounds = new ArrayList<>();
        for (String id : ids) {
            Optional<RoundResults> results = reading.engine()
                    .feedback()
                    .results(reading.hr(), RoundId.of(id))
                    .toOptional();
            String subject = reading.name(EmployeeId.of(subjects.getOrDefault(id, id)));
            results.ifPresent(told -> rounds.add(new FeedbackRound(
                    subject,
                    BigDecimal.ONE,
                    BigDecimal.valueOf(5),
                    groups(id, told.groups(), questions, asked),
                    views(told, questions))));
        }
        return rounds;
    }

    private static List<FeedbackRound.SelfView> views(RoundResults told, Map<String, String> questions) {
        List<FeedbackRound.SelfView> views = new ArrayList<>();
        for (Comparison comparison : told.comparisons()) {
            if (comparison.view() != Comparison.View.ALIGNED) {
                boolean blind = comparison.view() == Comparison.View.BLIND_SPOT;
                views.add(new FeedbackRound.SelfView(
                        blind ? "Blind spot" : "Hidden strength",
                        questions.getOrDefault(comparison.question(), comparison.question()),
                        comparison.self(),
                        comparison.others().mean()));
            }
        }
        return views;
    }

    private static List<FeedbackRound.RelationshipResult> groups(
            String round, List<GroupResult> groups, Map<String, String> questions, Map<String, Integer> asked) {
        List<FeedbackRound.RelationshipResult> results = new ArrayList<>();
        for (GroupResult group : groups) {
            List<FeedbackRound.Score> scores = new ArrayList<>();
            group.meanByQuestion()
                    .forEach((question, mean) ->
                            scores.add(new FeedbackRound.Score(questions.getOrDefault(question, question), mean)));
            results.add(new FeedbackRound.RelationshipResult(
                    group.relationship().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    asked.getOrDefault(round + "/" + group.relationship(), 0),
                    group.suppressed() ? null : Integer.valueOf(group.n()),
                    scores,
                    group.suppressed() ? "not shown: fewer than 3 answers" : null));
        }
        return results;
    }

    /**
     * The reviews that have most to tell, both self-assessed and acknowledged, with the longest comments: one that was
     * adjusted in calibration, one in the course of which the manager changed, and one to which others contributed.
     */
    List<ReviewCase> examples() {
        Optional<Rated> adjusted = longest(Rated::isAdjusted, Rated::words);
        Optional<Rated> handedOver = longest(
                rated -> !interims(rated.review()).isEmpty(),
                rated -> rated.words()
                        + interims(rated.review()).stream()
                                .mapToInt(each -> Rated.words(each.ratings()))
                                .sum());
        Set<Rated> shown = new LinkedHashSet<>();
        adjusted.or(() -> annual.stream().findFirst()).ifPresent(shown::add);
        handedOver.ifPresent(shown::add);
        longest(rated -> form.isContributed(rated.review().id()), Rated::words).ifPresent(shown::add);
        return shown.stream().map(this::reviewCase).toList();
    }

    private Optional<Rated> longest(Predicate<Rated> which, ToIntFunction<Rated> words) {
        Optional<Rated> best = Optional.empty();
        for (Rated rated : annual) {
            boolean candidate = rated.review() instanceof AcknowledgedReview
                    && self(rated.review()).isPresent()
                    && which.test(rated);
            if (candidate
                    && best.map(before -> words.applyAsInt(rated) > words.applyAsInt(before))
                            .orElse(true)) {
                best = Optional.of(rated);
            }
        }
        return best;
    }

    private List<InterimRating> interims(Review review) {
        return reading.engine()
                .interimRatings()
                .of(reading.hr(), review.id())
                .toOptional()
                .map(InterimRatings::given)
                .orElse(List.of());
    }

    private Optional<SelfAssessment> self(Review review) {
        return reading.engine()
                .reviews()
                .selfAssessment(reading.hr(), review.id())
                .toOptional();
    }

    private ReviewCase reviewCase(Rated rated) {
        Review review = rated.review();
        EmployeeId subject = review.header().subject();
        List<ReviewCase.Passage> passages = new ArrayList<>();
        Optional<SelfAssessment> own = self(review);
        for (ReviewSection section : reading.programme().reviews().sections()) {
            own.ifPresent(self -> {
                String author = reading.name(subject) + " (self-assessment)";
                passages.add(passage(section, self.ratings(), author));
                passages.addAll(form.answers(section.id(), self.answers(), author));
            });
            interims(review)
                    .forEach(interim -> passages.add(passage(
                            section,
                            interim.ratings(),
                            reading.name(interim.rater()) + " (manager until "
                                    + interim.period().last() + ", interim rating)")));
            String manager = reading.name(review.header().reviewer()) + " (manager)";
            passages.add(passage(section, rated.ratings(), manager));
            passages.addAll(form.answers(section.id(), rated.answers(), manager));
        }
        passages.addAll(form.contributions(review.id()));
        Explanation explanation =
                reading.engine().reviews().explain(reading.hr(), review.id()).orElseThrow();
        RatingScale scale = reading.programme().reviews().scale();
        String rating = rated.after()
                .score()
                .map(score ->
                        score.toPlainString() + " – " + scale.bandOf(score).label())
                .orElse(rated.after().toString());
        return new ReviewCase(
                reading.name(subject),
                role(subject),
                reading.name(review.header().reviewer()),
                reading.cycle().name(),
                passages,
                score(explanation),
                rating,
                rated.isAdjusted() ? calibration(rated, subject) : "");
    }

    private String role(EmployeeId subject) {
        return reading.people().stream()
                .filter(person -> person.id().equals(subject))
                .findFirst()
                .flatMap(person -> person.roleOn(reading.cycle().span().last()))
                .map(role -> reading.role(role.value()))
                .orElse("");
    }

    private static ReviewCase.Passage passage(ReviewSection section, List<SectionRating> ratings, String author) {
        for (SectionRating rating : ratings) {
            if (rating.section().equals(section.id())) {
                return new ReviewCase.Passage(
                        section.title(),
                        author,
                        rating.comment(),
                        rating.rating().toString());
            }
        }
        return new ReviewCase.Passage(section.title(), author, "", "");
    }

    private static ReviewCase.ScorePart score(Explanation explanation) {
        if (!explanation.inputs().containsKey("interim ratings")) {
            return composed("Summary rating before calibration", explanation);
        }
        List<ReviewCase.ScorePart> parts = new ArrayList<>();
        parts.add(composed("Review at the end", explanation.parts().get(0)));
        for (Explanation interim :
                explanation.parts().subList(1, explanation.parts().size())) {
            String days = interim.inputs().get("days") + " days; then " + interim.rule() + ", and "
                    + interim.inputs().get("days that remained") + " days remained";
            parts.add(new ReviewCase.ScorePart(
                    "I" + interim.quantity().substring(1),
                    number(interim.value()).orElse(null),
                    null,
                    null,
                    days,
                    List.of()));
        }
        return new ReviewCase.ScorePart(
                "Summary rating before calibration",
                number(explanation.value()).orElse(null),
                null,
                null,
                explanation.rule(),
                parts);
    }

    private static ReviewCase.ScorePart composed(String label, Explanation explanation) {
        BigDecimal weights = number(explanation.inputs().get("sum of weights")).orElse(BigDecimal.ONE);
        List<ReviewCase.ScorePart> parts = new ArrayList<>();
        for (Explanation part : explanation.parts()) {
            Optional<BigDecimal> weight = number(part.inputs().get("weight"));
            Optional<BigDecimal> points = number(part.inputs().get("points"));
            boolean counts = points.isPresent() && weights.signum() != 0;
            parts.add(new ReviewCase.ScorePart(
                    part.quantity(),
                    number(part.value()).orElse(null),
                    counts && weight.isPresent()
                            ? Reading.percent(weight.get().divide(weights, MathContext.DECIMAL64))
                            : null,
                    counts
                            ? Rounding.STANDARD.round(points.orElseThrow().divide(weights, MathContext.DECIMAL64))
                            : null,
                    part.rule().equals("counts") ? "" : part.rule(),
                    List.of()));
        }
        return new ReviewCase.ScorePart(
                label, number(explanation.value()).orElse(null), null, null, how(explanation), parts);
    }

    private static String how(Explanation explanation) {
        String rounding = explanation.inputs().getOrDefault("rounding", "");
        String missing = explanation.inputs().getOrDefault("missing part", "");
        return explanation.rule() + ", rounded " + words(rounding) + " decimals; a part without a rating: "
                + (missing.equals("RENORMALISE") ? "its weight is shared out among the others" : words(missing));
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Optional<BigDecimal> number(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private String calibration(Rated rated, EmployeeId subject) {
        for (Row row : reading.files().rows(CompanyFiles.Kind.CALIBRATION)) {
            if (row.text("employee").equals(subject.value())) {
                return "From " + rated.before() + " to " + rated.after() + ": " + row.text("reason");
            }
        }
        return "From " + rated.before() + " to " + rated.after();
    }
}
