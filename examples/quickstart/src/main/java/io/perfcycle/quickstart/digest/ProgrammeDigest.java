package io.perfcycle.quickstart.digest;

import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.RaterLimits;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.RoundPolicy;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.programme.CadencePolicy;
import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.report.ProgrammeKept;
import io.perfcycle.quickstart.report.ProposedRaters;
import io.perfcycle.rules.assignment.RaterProposal;
import io.perfcycle.rules.programme.Consistency;
import io.perfcycle.rules.programme.Expectation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the programme asks of everybody and who departs from it, and which raters it would propose. */
final class ProgrammeDigest {
    private final Reading reading;
    private final List<Consistency> figures;

    ProgrammeDigest(Reading reading, List<Consistency> figures) {
        this.reading = reading;
        this.figures = figures;
    }

    ProgrammeKept kept() {
        Map<String, Map<Expectation, Consistency>> byUnit = new TreeMap<>();
        Set<Expectation> expectations = new LinkedHashSet<>();
        for (Consistency figure : figures) {
            expectations.add(figure.expectation());
            byUnit.computeIfAbsent(unit(figure), name -> new HashMap<>()).put(figure.expectation(), figure);
        }
        List<ProgrammeKept.UnitRow> units = new ArrayList<>();
        byUnit.forEach((name, byExpectation) -> units.add(new ProgrammeKept.UnitRow(
                name,
                expectations.stream()
                        .map(expectation -> cell(Optional.ofNullable(byExpectation.get(expectation))))
                        .toList())));
        return new ProgrammeKept(
                reading.programme().purpose().orElse(""),
                expectations.stream().map(this::words).toList(),
                units,
                departures());
    }

    private String unit(Consistency figure) {
        return figure.unit().map(id -> reading.unit(id.value())).orElse("unit not known");
    }

    private String words(Expectation expectation) {
        CadencePolicy cadences = reading.programme().cadences().orElseThrow();
        return switch (expectation) {
            case CHECK_INS -> "A check-in every " + words(cadences.checkIns());
            case ONE_ON_ONES -> "A one-to-one every " + words(cadences.oneOnOnes());
            case FEEDBACK -> "Feedback every " + words(cadences.feedback());
        };
    }

    private static String words(Optional<Cadence> cadence) {
        int every = cadence.orElseThrow().every();
        String unit = cadence.orElseThrow().unit().name().toLowerCase(Locale.ROOT);
        return every == 1 ? unit : every + " " + unit + "s";
    }

    private static ProgrammeKept.Cell cell(Optional<Consistency> figure) {
        if (figure.isEmpty()) {
            return new ProgrammeKept.Cell("–", "nobody", false);
        }
        Consistency there = figure.get();
        String text = there.kept().isPresent()
                ? there.kept().getAsInt() + " of " + there.people()
                : "not shown: " + there.people() + " people";
        return switch (there.verdict()) {
            case KEPT -> new ProgrammeKept.Cell(text, "keeps it", false);
            case DEPARTS -> new ProgrammeKept.Cell(text, "departs", true);
            case TOO_FEW -> new ProgrammeKept.Cell(text, "", false);
        };
    }

    private List<String> departures() {
        return figures.stream()
                .filter(figure -> figure.verdict() == Consistency.Verdict.DEPARTS)
                .sorted(Comparator.comparing(
                                (Consistency figure) -> figure.share().orElse(BigDecimal.ZERO))
                        .thenComparing(this::unit))
                .map(figure -> unit(figure) + ": " + words(figure.expectation()).toLowerCase(Locale.ROOT)
                        + " for "
                        + Reading.percent(figure.share().orElse(BigDecimal.ZERO)) + "% of "
                        + figure.people() + " people; the programme asks for "
                        + Reading.percent(
                                reading.programme().cadences().orElseThrow().share())
                        + "%")
                .toList();
    }

    /** Nothing where the files have no rounds. */
    Optional<ProposedRaters> raters() {
        Map<EmployeeId, Set<EmployeeId>> askedBySubject = asked();
        if (askedBySubject.isEmpty()) {
            return Optional.empty();
        }
        RaterProposal proposal = reading.engine()
                .rounds()
                .proposeRaters(
                        reading.run().administrator(),
                        reading.run().cycle(),
                        List.copyOf(askedBySubject.keySet()),
                        List.of())
                .orElseThrow();
        List<ProposedRaters.Person> people = new ArrayList<>();
        proposal.invitationsBySubject()
                .forEach((subject, invitations) -> people.add(person(
                        subject,
                        invitations,
                        askedBySubject.getOrDefault(subject, Set.of()),
                        proposal.missingBySubject().getOrDefault(subject, 0))));
        return Optional.of(new ProposedRaters(limits(), proof(proposal), people));
    }

    private Map<EmployeeId, Set<EmployeeId>> asked() {
        Map<EmployeeId, Set<EmployeeId>> asked = new LinkedHashMap<>();
        for (Row row : reading.files().rows(CompanyFiles.Kind.ROUNDS)) {
            Set<EmployeeId> raters =
                    asked.computeIfAbsent(EmployeeId.of(row.text("subject")), subject -> new LinkedHashSet<>());
            if (row.text("relationship").equals(Relationship.PEER.name())
                    || row.text("relationship").equals(Relationship.DIRECT_REPORT.name())) {
                raters.add(EmployeeId.of(row.text("rater")));
            }
        }
        return asked;
    }

    private ProposedRaters.Person person(
            EmployeeId subject, List<Invitation> invitations, Set<EmployeeId> asked, int empty) {
        List<ProposedRaters.Rater> peers = raters(invitations, Relationship.PEER, asked);
        List<ProposedRaters.Rater> reports = raters(invitations, Relationship.DIRECT_REPORT, asked);
        long both = Stream.concat(peers.stream(), reports.stream())
                .filter(ProposedRaters.Rater::asked)
                .count();
        return new ProposedRaters.Person(
                reading.name(subject), peers, reports, asked.size(), Math.toIntExact(both), empty);
    }

    private List<ProposedRaters.Rater> raters(
            List<Invitation> invitations, Relationship relationship, Set<EmployeeId> asked) {
        return invitations.stream()
                .filter(invitation -> invitation.relationship() == relationship)
                .map(invitation ->
                        new ProposedRaters.Rater(reading.name(invitation.rater()), asked.contains(invitation.rater())))
                .toList();
    }

    private String limits() {
        RaterLimits limits =
                reading.programme().rounds().orElseGet(RoundPolicy::standard).limits();
        return limits.peers() + " peers and " + limits.reports() + " direct reports at most, nobody for more than "
                + limits.mostPerRater() + " people";
    }

    private static String proof(RaterProposal proposal) {
        String together = "counting places filled, nearness of raters and evenly shared work together";
        return proposal.isOptimal()
                ? "proven: under these limits no proposal is better, " + together
                : "under these limits a proposal may exist that is a little better, " + together;
    }
}
