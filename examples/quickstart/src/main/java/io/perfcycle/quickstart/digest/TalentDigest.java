package io.perfcycle.quickstart.digest;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.talent.NineBox;
import io.perfcycle.core.talent.Nominee;
import io.perfcycle.core.talent.SuccessionPlan;
import io.perfcycle.core.talent.SuccessionSlate;
import io.perfcycle.core.talent.TalentReview;
import io.perfcycle.core.value.Percent;
import io.perfcycle.quickstart.report.TalentPicture;
import io.perfcycle.rules.engine.TalentOperations;
import io.perfcycle.rules.talent.BenchPolicy;
import io.perfcycle.rules.talent.SuccessionReport;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What HR sees of talent and succession. */
final class TalentDigest {
    private final Reading reading;
    private final TalentOperations talent;

    TalentDigest(Reading reading) {
        this.reading = reading;
        this.talent = reading.engine().talent();
    }

    TalentPicture read() {
        SuccessionReport report = talent.bench(reading.hr(), BenchPolicy.SHARED).orElseThrow();
        List<TalentPicture.Bench> bench = talent.successions(reading.hr()).orElseThrow().stream()
                .map(SuccessionPlan::slate)
                .map(slate -> bench(slate, report))
                .toList();
        return new TalentPicture(boxes(), bench, bench.isEmpty() ? List.of() : figures(report));
    }

    private List<TalentPicture.Box> boxes() {
        Map<Integer, List<TalentReview>> byBox = new TreeMap<>();
        for (TalentReview review :
                talent.grid(reading.hr(), reading.run().cycle()).orElseThrow()) {
            byBox.computeIfAbsent(review.box(), key -> new ArrayList<>()).add(review);
        }
        return byBox.values().stream().map(this::box).toList();
    }

    private TalentPicture.Box box(List<TalentReview> reviews) {
        NineBox box = reviews.get(0).view().box();
        List<String> names = reviews.stream()
                .sorted(Comparator.comparing((TalentReview review) -> !review.isHighPotential())
                        .thenComparing(review -> review.view().person().value()))
                .map(review -> reading.name(review.view().person()) + (review.isHighPotential() ? " ★" : ""))
                .toList();
        int high = (int) reviews.stream().filter(TalentReview::isHighPotential).count();
        return new TalentPicture.Box(
                box.performance().ordinal(),
                box.potential().ordinal(),
                reviews.get(0).box(),
                names,
                high);
    }

    private TalentPicture.Bench bench(SuccessionSlate slate, SuccessionReport report) {
        List<String> warnings = new ArrayList<>();
        if (slate.nominees().isEmpty()) {
            warnings.add("nobody is nominated");
        }
        if (report.atRisk().contains(slate.role())) {
            warnings.add("vacant before anybody is ready");
        }
        slate.nominees().stream()
                .map(Nominee::person)
                .filter(report.singlePoints()::contains)
                .forEach(person -> warnings.add(reading.name(person) + " is a single point"));
        return new TalentPicture.Bench(
                reading.role(slate.role().value()),
                slate.holder().map(reading::name).orElse(""),
                slate.vacantInMonths().map(TalentDigest::vacancy).orElse(""),
                slate.nominees().stream().map(this::successor).toList(),
                Optional.ofNullable(report.bench().get(slate.role()))
                        .map(strength ->
                                strength.setScale(2, RoundingMode.HALF_UP).toPlainString())
                        .orElse("0.00"),
                warnings);
    }

    private static String vacancy(int months) {
        return months == 0 ? "now" : "in " + months + " months";
    }

    private String successor(Nominee nominee) {
        EmployeeId person = nominee.person();
        return reading.name(person) + ", " + Reading.words(nominee.readiness());
    }

    private static List<TalentPicture.Figure> figures(SuccessionReport report) {
        return List.of(
                new TalentPicture.Figure("roles with a successor", percent(report.coverage())),
                new TalentPicture.Figure("with one who is ready now", percent(report.readyNowCoverage())),
                new TalentPicture.Figure("to be filled at once, nobody twice", percent(report.fillable())),
                new TalentPicture.Figure(
                        "single points of failure",
                        Integer.toString(report.singlePoints().size())));
    }

    private static String percent(Optional<Percent> share) {
        return share.map(part -> part.fraction()
                                .movePointRight(2)
                                .setScale(0, RoundingMode.HALF_UP)
                                .toPlainString()
                        + " %")
                .orElse("–");
    }
}
