package io.perfcycle.quickstart.run;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.feedback.RaterLimits;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.RoundPolicy;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.core.programme.CadencePolicy;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ReviewSection;
import io.perfcycle.core.value.Weight;
import io.perfcycle.quickstart.company.CompanyCatalog;
import io.perfcycle.quickstart.company.CompanyFiles.Kind;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.TableDates;
import io.perfcycle.rules.orgchart.OrgChart;
import io.perfcycle.rules.orgchart.OrgChartReport;
import io.perfcycle.rules.orgchart.OrgChartRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People, units, roles, changes of the organisation, and the opening of the cycle. */
final class PeopleScript {
    private static final int BATCH = 800;

    private final Script script;

    PeopleScript(Script script) {
        this.script = script;
    }

    /** Adds everything; defects of the organisation are problems at their cells. */
    void write() {
        checkStructure();
        units();
        people();
        changes();
        cycle();
        roles();
    }

    private void checkStructure() {
        OrgChart.Builder chart = OrgChart.builder();
        Map<String, Row> rowById = new HashMap<>();
        for (Row row : script.rows(Kind.PEOPLE)) {
            String id = row.requiredText("id");
            if (id.isEmpty()) {
                continue;
            }
            if (row.text("manager").isEmpty()) {
                chart.addRoot(id);
            } else {
                chart.add(id, row.text("manager"));
            }
            Row first = rowById.putIfAbsent(id, row);
            if (first != null) {
                row.problem("id", "the id stands on line " + first.line() + " already");
            }
        }
        OrgChartReport report = OrgChartRules.judge(chart.build());
        if (report.hasSeveralRoots()) {
            script.files()
                    .remark(Kind.PEOPLE.file() + ": several people without a manager: "
                            + String.join(", ", report.roots()));
        }
        report.selfReports().forEach(id -> blame(rowById, id, "nobody is their own manager"));
        report.orphans().forEach(orphan -> blame(rowById, orphan.id(), "there is no person with this id"));
        report.cycles()
                .forEach(circle -> blame(
                        rowById,
                        circle.get(0),
                        "the managers form a circle: " + String.join(" -> ", circle) + " -> " + circle.get(0)));
    }

    private static void blame(Map<String, Row> rowById, String id, String message) {
        Row row = rowById.get(id);
        if (row != null) {
            row.problem("manager", message);
        }
    }

    private void units() {
        Principal administrator = script.cast().administrator();
        for (Row row : script.rows(Kind.UNITS)) {
            Optional<UnitId> id = Ids.read(row, "id", UnitId::of);
            String name = row.requiredText("name");
            Optional<UnitId> parent = Ids.readOptional(row, "parent", UnitId::of);
            id.ifPresent(unit -> script.add(
                    script.span().first(),
                    Step.PEOPLE,
                    Kind.UNITS,
                    row,
                    engine -> engine.people()
                            .define(
                                    Cast.command(administrator, "unit", unit.value()),
                                    OrgUnit.builder()
                                            .id(unit)
                                            .name(name)
                                            .parent(parent)
                                            .build())));
        }
    }

    private void people() {
        List<EmployeeDraft> atStart = new ArrayList<>();
        for (Row row : script.rows(Kind.PEOPLE)) {
            Optional<EmployeeDraft> draft = draft(row);
            Optional<LocalDate> left = row.date("left", TableDates.ISO);
            if (draft.isEmpty()) {
                continue;
            }
            LocalDate hired = draft.get().hired();
            boolean early = !hired.isAfter(script.span().first());
            if (early) {
                atStart.add(draft.get());
            } else {
                enter(hired, List.of(draft.get()), Kind.PEOPLE.file() + ":" + row.line());
            }
            left.ifPresent(day -> leave(row, draft.get(), day));
        }
        List<EmployeeDraft> sorted = managersFirst(atStart);
        for (int from = 0; from < sorted.size(); from += BATCH) {
            List<EmployeeDraft> batch = sorted.subList(from, Math.min(sorted.size(), from + BATCH));
            enter(script.span().first(), List.copyOf(batch), Kind.PEOPLE.file());
        }
    }

    private void enter(LocalDate day, List<EmployeeDraft> people, String source) {
        Principal administrator = script.cast().administrator();
        String first = people.get(0).id().value();
        script.add(
                day,
                Step.PEOPLE,
                source,
                engine -> engine.people()
                        .enter(Cast.command(administrator, "enter", first, Integer.toString(people.size())), people));
    }

    private static Optional<EmployeeDraft> draft(Row row) {
        Optional<EmployeeId> id = Ids.read(row, "id", EmployeeId::of);
        Optional<LocalDate> hired = Script.day(row, "hired");
        String name = row.requiredText("name");
        Optional<EmployeeId> manager = Ids.readOptional(row, "manager", EmployeeId::of);
        Optional<UnitId> unit = Ids.readOptional(row, "unit", UnitId::of);
        Optional<RoleId> role = Ids.readOptional(row, "role", RoleId::of);
        int level = row.integer("level").orElse(0);
        if (level < 0 || level > 99) {
            row.problem("level", "a whole number from 0 to 99 is expected");
            return Optional.empty();
        }
        String zone = row.text("zone").isEmpty() ? "UTC" : row.text("zone");
        if (!java.time.ZoneId.getAvailableZoneIds().contains(zone)) {
            row.problem("zone", "an IANA time zone such as Europe/Berlin is expected");
        }
        if (id.isEmpty() || hired.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EmployeeDraft(
                id.get(), name, manager.orElse(null), unit.orElse(null), role.orElse(null), level, hired.get(), zone));
    }

    private void leave(Row row, EmployeeDraft person, LocalDate day) {
        Optional<LeaveReason> reason = row.oneOf("leave_reason", LeaveReason.class);
        if (day.isBefore(person.hired())) {
            row.problem("left", "nobody leaves before being hired");
            return;
        }
        OrgChange change = new OrgChange.Left(person.id(), day, reason.orElse(LeaveReason.UNKNOWN));
        LocalDate when = day.isBefore(script.span().first()) ? script.span().first() : day;
        change(when, Kind.PEOPLE, row, change);
    }

    /** Managers stand before their people, so that a batch never needs a later one. */
    private static List<EmployeeDraft> managersFirst(List<EmployeeDraft> people) {
        Set<EmployeeId> all = new HashSet<>();
        people.forEach(person -> all.add(person.id()));
        Set<EmployeeId> placed = new HashSet<>();
        List<EmployeeDraft> sorted = new ArrayList<>();
        List<EmployeeDraft> rest = people;
        boolean moved = true;
        while (moved) {
            List<EmployeeDraft> waiting = new ArrayList<>();
            for (EmployeeDraft person : rest) {
                EmployeeId manager = person.manager();
                boolean ready = manager == null || placed.contains(manager) || !all.contains(manager);
                if (ready) {
                    sorted.add(person);
                    placed.add(person.id());
                } else {
                    waiting.add(person);
                }
            }
            moved = waiting.size() < rest.size();
            rest = waiting;
        }
        sorted.addAll(rest);
        return sorted;
    }

    /** What an organisation change is about. */
    private enum ChangeKind {
        MANAGER,
        ROLE,
        UNIT
    }

    private void changes() {
        for (Row row : script.rows(Kind.ORG_CHANGES)) {
            Optional<LocalDate> day = Script.day(row, "date");
            Optional<EmployeeId> employee = Ids.read(row, "employee", EmployeeId::of);
            Optional<ChangeKind> kind = row.oneOf("event", ChangeKind.class);
            if (day.isEmpty() || employee.isEmpty() || kind.isEmpty()) {
                continue;
            }
            switch (kind.get()) {
                case MANAGER ->
                    change(
                            day.get(),
                            Kind.ORG_CHANGES,
                            row,
                            new OrgChange.ManagerChanged(
                                    employee.get(), day.get(), Ids.readOptional(row, "value", EmployeeId::of)));
                case ROLE ->
                    Ids.read(row, "value", RoleId::of)
                            .ifPresent(role -> change(
                                    day.get(),
                                    Kind.ORG_CHANGES,
                                    row,
                                    new OrgChange.RoleChanged(employee.get(), day.get(), role)));
                case UNIT ->
                    Ids.read(row, "value", UnitId::of)
                            .ifPresent(unit -> change(
                                    day.get(),
                                    Kind.ORG_CHANGES,
                                    row,
                                    new OrgChange.UnitChanged(employee.get(), day.get(), unit)));
            }
        }
    }

    private void change(LocalDate day, Kind file, Row row, OrgChange change) {
        Principal administrator = script.cast().administrator();
        script.add(
                day,
                Step.ORG_CHANGES,
                file,
                row,
                engine -> engine.people().apply(Cast.command(administrator, "change", change.toString()), change));
    }

    private void cycle() {
        Principal administrator = script.cast().administrator();
        CycleDraft draft = new CycleDraft(
                script.cycle(),
                script.name(),
                script.span().first(),
                script.span().last(),
                script.phases());
        Programme programme = programme();
        script.add(
                script.span().first(),
                Step.CYCLE,
                Kind.CYCLE.file(),
                engine -> engine.cycles()
                        .open(Cast.command(administrator, "open", script.cycle().value()), draft, programme));
    }

    private Programme programme() {
        Programme standard = Programme.standard(script.cycle());
        List<ReviewSection> sections = new ArrayList<>();
        for (Row row : script.rows(Kind.REVIEW_SECTIONS)) {
            BigDecimal weight = row.decimal("weight").orElse(BigDecimal.ZERO);
            if (weight.signum() <= 0) {
                row.problem("weight", "a fraction above 0 is expected");
            } else {
                sections.add(
                        new ReviewSection(row.requiredText("section"), row.requiredText("title"), new Weight(weight)));
            }
        }
        ReviewPolicy reviews = standard.reviews();
        List<ReviewSection> template = sections.isEmpty() ? reviews.sections() : sections;
        return Programme.builder()
                .cycle(script.cycle())
                .goals(standard.goals())
                .feedback(standard.feedback())
                .reviews(new ReviewPolicy(template, reviews.scale(), reviews.score(), reviews.schedule()))
                .calibration(standard.calibration())
                .development(standard.development())
                .reviewForm(ReviewFormScript.form(script))
                .rounds(asItHappened())
                .purpose("Agree on what matters, talk about it often, and rate the same work alike")
                .cadences(cadences())
                .build();
    }

    /** A check-in and feedback twice a year, for a quarter of a unit at least; one-to-ones are left to people. */
    private static CadencePolicy cadences() {
        return new CadencePolicy(
                Optional.of(Cadence.months(6)),
                Optional.empty(),
                Optional.of(Cadence.months(6)),
                new BigDecimal("0.25"));
    }

    /** What the files say about rounds has happened: the limits are the standard ones, and wider where the files need it. */
    private RoundPolicy asItHappened() {
        RoundPolicy standard = RoundPolicy.standard();
        Map<String, Integer> raters = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (Row row : script.rows(Kind.ROUNDS)) {
            String relationship = row.text("relationship");
            raters.merge(row.text("round") + "/" + relationship, 1, Integer::sum);
            if (relationship.equals(Relationship.PEER.name())
                    || relationship.equals(Relationship.DIRECT_REPORT.name())) {
                places.merge(row.text("rater"), 1, Integer::sum);
            }
        }
        RaterLimits limits = standard.limits();
        return new RoundPolicy(
                new RaterLimits(
                        most(raters, "/" + Relationship.PEER, limits.peers(), 100),
                        most(raters, "/" + Relationship.DIRECT_REPORT, limits.reports(), 100),
                        limits.managersManager(),
                        most(places, "", limits.mostPerRater(), 1000),
                        true),
                standard.gap());
    }

    private static int most(Map<String, Integer> counts, String ending, int least, int greatest) {
        int most = least;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            most = count.getKey().endsWith(ending) ? Math.max(most, count.getValue()) : most;
        }
        return Math.min(most, greatest);
    }

    private void roles() {
        Principal administrator = script.cast().administrator();
        CompanyCatalog.roles(script.files())
                .forEach(role -> script.add(
                        script.span().first(),
                        Step.ROLES,
                        Kind.ROLE_PROFILES.file(),
                        engine -> engine.development()
                                .describe(
                                        Cast.command(
                                                administrator, "role", role.id().value()),
                                        role)));
    }
}
