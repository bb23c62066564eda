package io.perfcycle.quickstart.run;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.TalentReviewId;
import io.perfcycle.core.talent.NineBox;
import io.perfcycle.core.talent.Nominee;
import io.perfcycle.core.talent.Readiness;
import io.perfcycle.core.talent.SuccessionDraft;
import io.perfcycle.core.talent.TalentReviewDraft;
import io.perfcycle.quickstart.company.CompanyFiles.Kind;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.csv.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** HR places people in the grid, and says who could succeed in which role. */
final class TalentScript {
    private final Script script;

    TalentScript(Script script) {
        this.script = script;
    }

    void write() {
        script.rows(Kind.TALENT).forEach(this::review);
        Map<RoleId, List<Row>> rows = new LinkedHashMap<>();
        for (Row row : script.rows(Kind.SUCCESSION)) {
            Ids.read(row, "role", RoleId::of)
                    .ifPresent(role ->
                            rows.computeIfAbsent(role, key -> new ArrayList<>()).add(row));
        }
        rows.forEach(this::plan);
    }

    private void review(Row row) {
        Optional<EmployeeId> employee = Ids.read(row, "employee", EmployeeId::of);
        Optional<LocalDate> day = Script.day(row, "date");
        Optional<BigDecimal> performance = row.decimal("performance");
        Optional<BigDecimal> potential = row.decimal("potential");
        Optional<NineBox.Tier> risk = tier(row, "risk");
        Optional<NineBox.Tier> impact = tier(row, "impact");
        Optional<Boolean> aspires = row.yesOrNo("aspires");
        if (employee.isEmpty() || day.isEmpty() || performance.isEmpty() || potential.isEmpty()) {
            return;
        }
        TalentReviewDraft draft = new TalentReviewDraft(
                TalentReviewId.of(script.cycle() + ":" + employee.get()),
                employee.get(),
                script.cycle(),
                performance.get(),
                potential.get(),
                row.text("reason"),
                aspires.orElse(null),
                risk.orElse(null),
                impact.orElse(null),
                null);
        Principal hr = script.cast().partner();
        script.add(
                day.get(),
                Step.TALENT,
                Kind.TALENT,
                row,
                engine -> engine.talent().review(Cast.command(hr, "talent", draft.toString()), draft));
    }

    private static Optional<NineBox.Tier> tier(Row row, String column) {
        return row.text(column).isEmpty() ? Optional.empty() : row.oneOf(column, NineBox.Tier.class);
    }

    private void plan(RoleId role, List<Row> rows) {
        Row first = rows.get(0);
        Optional<LocalDate> day = Script.day(first, "date");
        Optional<EmployeeId> holder =
                first.text("holder").isEmpty() ? Optional.empty() : Ids.read(first, "holder", EmployeeId::of);
        List<Nominee> nominees = new ArrayList<>();
        for (Row row : rows) {
            Optional<EmployeeId> person = Ids.read(row, "nominee", EmployeeId::of);
            Optional<Readiness> readiness = row.oneOf("readiness", Readiness.class);
            if (person.isPresent() && readiness.isPresent()) {
                nominees.add(new Nominee(person.get(), readiness.get()));
            }
        }
        if (day.isEmpty() || nominees.size() < rows.size()) {
            return;
        }
        OptionalInt months = first.integer("vacant_in_months");
        SuccessionDraft draft = new SuccessionDraft(
                role,
                holder.orElse(null),
                months.isPresent() ? months.getAsInt() : null,
                nominees,
                first.text("reason"));
        Principal hr = script.cast().partner();
        script.add(
                day.get(),
                Step.TALENT,
                Kind.SUCCESSION,
                first,
                engine -> engine.talent().plan(Cast.command(hr, "succession", draft.toString()), draft));
    }
}
