package io.perfcycle.quickstart.digest;

import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.quickstart.report.FairnessPicture;
import io.perfcycle.rules.fairness.AdverseImpact;
import io.perfcycle.rules.fairness.FairnessCalculator;
import io.perfcycle.rules.fairness.FairnessData;
import io.perfcycle.rules.fairness.FairnessPolicy;
import io.perfcycle.rules.fairness.FairnessReport;
import io.perfcycle.rules.fairness.ImpactRatios;
import io.perfcycle.rules.fairness.RatingReading;
import io.perfcycle.rules.fairness.SelectionReading;
import io.perfcycle.rules.fairness.Verdict;
import io.perfcycle.rules.statistics.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Whether groups are rated alike, by what the files tell: years of service and place of work. The files know no protected
 * attribute; {@code perfcycle fairness} reads a file that does.
 */
final class FairnessDigest {
    private static final long SEED = 2025;
    private static final int UNIT = 100;

    private final Reading reading;
    private final CycleFacts facts;

    FairnessDigest(Reading reading, CycleFacts facts) {
        this.reading = reading;
        this.facts = facts;
    }

    List<FairnessPicture> read() {
        List<Employee> rated = facts.present().stream()
                .filter(person -> facts.rating(person.id(), Occasion.ANNUAL).isPresent())
                .toList();
        if (rated.isEmpty()) {
            return List.of();
        }
        return List.of(
                picture(rated, attribute("years of service", rated, this::service)),
                picture(rated, attribute("place of work", rated, person -> place(person))));
    }

    private String service(Employee person) {
        Employment first = person.employments().get(0);
        long years = ChronoUnit.YEARS.between(first.hired(), facts.day());
        return years < 2 ? "0 to 1 years" : years < 5 ? "2 to 4 years" : "5 years and more";
    }

    private static String place(Employee person) {
        String zone = person.zone().getId();
        return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static FairnessData.Attribute attribute(
            String name, List<Employee> people, Function<Employee, String> value) {
        List<String> values =
                List.copyOf(new TreeSet<>(people.stream().map(value).toList()));
        int[] codes = people.stream()
                .mapToInt(person -> values.indexOf(value.apply(person)))
                .toArray();
        return new FairnessData.Attribute(name, values, codes);
    }

    private FairnessPicture picture(List<Employee> rated, FairnessData.Attribute attribute) {
        long[] scores = rated.stream()
                .map(person -> facts.rating(person.id(), Occasion.ANNUAL).orElse(BigDecimal.ZERO))
                .mapToLong(score -> score.movePointRight(2)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact())
                .toArray();
        FairnessData data = new FairnessData(
                List.of(attribute),
                Optional.of(new FairnessData.Ratings(scores, UNIT)),
                Optional.empty(),
                Optional.empty());
        FairnessPolicy policy = FairnessPolicy.standard()
                .withMinimumN(reading.programme().feedback().publishedThreshold());
        FairnessReport.Comparison found =
                FairnessCalculator.measure(data, policy, SEED).comparisons().get(0);
        RatingScale scale = reading.programme().reviews().scale();
        Verdict verdict = found.verdict();
        return new FairnessPicture(
                attribute.name(),
                words(verdict),
                tone(verdict),
                sign(verdict),
                scale.lowest(),
                scale.highest(),
                groups(found),
                heldBack(found.heldBack()));
    }

    /** One line for each reason. */
    private static List<String> heldBack(List<FairnessReport.HeldBack> groups) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        groups.forEach(held -> byReason.computeIfAbsent(held.reason(), reason -> new ArrayList<>())
                .add(String.join(", ", held.values())));
        return byReason.entrySet().stream()
                .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
                .toList();
    }

    private static List<FairnessPicture.Group> groups(FairnessReport.Comparison found) {
        List<FairnessPicture.Group> groups = new ArrayList<>();
        Optional<RatingReading> ratings = found.ratings();
        if (ratings.isEmpty()) {
            return groups;
        }
        RatingReading told = ratings.get();
        for (int i = 0; i < found.groups().size(); i++) {
            int code = i;
            String name = String.join(", ", found.groups().get(i));
            Optional<RatingReading.Reading> beside = told.readings().stream()
                    .filter(each -> each.group() == code)
                    .findFirst();
            Optional<AdverseImpact> impact = found.scoring().flatMap(scoring -> impact(scoring, name));
            groups.add(new FairnessPicture.Group(
                    name,
                    told.n().get(i),
                    digits(told.means().get(i), 2),
                    told.reference().equals(Optional.of(i)),
                    impact.flatMap(each -> number(each.focalRate().map(rate -> 100 * rate), 1))
                            .orElse(null),
                    impact.flatMap(FairnessDigest::ratio).orElse(null),
                    beside.flatMap(each -> number(each.difference().hedgesG(), 2))
                            .orElse(null),
                    beside.map(each -> digits(each.adjusted(), 3)).orElse(null),
                    beside.map(RatingReading.Reading::why).orElse("")));
        }
        return groups;
    }

    private static Optional<AdverseImpact> impact(SelectionReading scoring, String name) {
        return scoring.ratios().compared().stream()
                .filter(each -> each.group().group().equals(name))
                .map(ImpactRatios.Compared::impact)
                .findFirst();
    }

    private static Optional<FairnessPicture.Ratio> ratio(AdverseImpact impact) {
        Optional<BigDecimal> value = number(impact.impactRatio(), 2);
        Optional<AdverseImpact.Interval> interval = impact.impactRatioInterval();
        return value.flatMap(ratio ->
                interval.map(ends -> new FairnessPicture.Ratio(ratio, digits(ends.low(), 2), digits(ends.high(), 2))));
    }

    private static Optional<BigDecimal> number(Figure figure, int digits) {
        return figure.isDefined() ? Optional.of(digits(figure.orElseThrow(), digits)) : Optional.empty();
    }

    private static BigDecimal digits(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case NO_INDICATION -> "no indication";
            case TOO_FEW_DATA -> "too few data";
            case INDICATION -> "indication: look closer";
        };
    }

    private static String tone(Verdict verdict) {
        return switch (verdict) {
            case NO_INDICATION -> "good";
            case TOO_FEW_DATA -> "none";
            case INDICATION -> "risk";
        };
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case NO_INDICATION -> "●";
            case TOO_FEW_DATA -> "○";
            case INDICATION -> "▲";
        };
    }
}
