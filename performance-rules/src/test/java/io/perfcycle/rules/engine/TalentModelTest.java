package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.TalentReviewId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.talent.NineBox;
import io.perfcycle.core.talent.Nominee;
import io.perfcycle.core.talent.Readiness;
import io.perfcycle.core.talent.SuccessionDraft;
import io.perfcycle.core.talent.SuccessionPlan;
import io.perfcycle.core.talent.TalentReview;
import io.perfcycle.core.talent.TalentReviewDraft;
import io.perfcycle.rules.talent.BenchPolicy;
import io.perfcycle.rules.talent.SuccessionReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * Any commands upon talent reviews and succession plans, by anybody, do what the table of docs/talent.md and docs/access.md says, or
 * are refused with every reason; and everybody sees what the table says, never what is about them.
 */
class TalentModelTest {
    private static final EmployeeId GUS = EmployeeId.of("gus");
    private static final EmployeeId ZED = EmployeeId.of("zed");
    private static final List<EmployeeId> PEOPLE = List.of(ANN, BEN, CAT, DAN, GUS, ZED);
    private static final List<String> ROLES = List.of("HEAD", "LEAD");
    /** Who leads whom at any height; gus has left, and nobody knows zed. */
    private static final Map<EmployeeId, List<EmployeeId>> ABOVE = Map.of(
            ANN,
            List.of(),
            BEN,
            List.of(ANN),
            CAT,
            List.of(ANN),
            DAN,
            List.of(BEN, ANN),
            GUS,
            List.of(ANN),
            ZED,
            List.of());

    private static Principal asHr(EmployeeId person) {
        return as(person).withRole(Relation.HR_PARTNER);
    }

    private static final List<Principal> CALLERS =
            List.of(hr(), hr(), hr(), asHr(CAT), asHr(DAN), asHr(BEN), as(ANN), as(BEN), as(DAN), admin());

    /** A refusal as one line for each reason; an answer that tells nothing; or done. */
    private static List<String> told(Outcome<?> outcome) {
        if (outcome.isDone() || outcome instanceof Outcome.NotFound<?>) {
            return List.of(outcome.isDone() ? "done" : "nothing there");
        }
        return outcome.findings().stream()
                .map(finding -> finding.code() + finding.arguments().values() + " "
                        + finding.place().path())
                .sorted()
                .toList();
    }

    /** A review as the model knows it. */
    private record Placed(String id, EmployeeId person, int box, List<String> against) {}

    /** What there is, and who may see it, without looking at it. */
    private static final class Model {
        private final Map<String, Placed> reviews = new LinkedHashMap<>();
        private final Map<String, SuccessionDraft> plans = new TreeMap<>();

        private static boolean isHr(Principal caller) {
            return caller.grants().stream().anyMatch(grant -> grant.role() == Relation.HR_PARTNER);
        }

        /** HR and managers above the direct one. */
        private static boolean sees(Principal caller, @Nullable EmployeeId subject) {
            boolean chain = subject != null && ABOVE.get(subject).indexOf(caller.acting()) > 0;
            return (isHr(caller) || chain) && !caller.acting().equals(subject);
        }

        private static boolean isAbout(SuccessionDraft plan, EmployeeId person) {
            return person.equals(plan.holder())
                    || plan.nominees().stream()
                            .anyMatch(nominee -> nominee.person().equals(person));
        }

        List<String> review(Principal caller, TalentReviewDraft draft, int performance, int potential) {
            EmployeeId person = draft.employee();
            if (!isHr(caller) || caller.acting().equals(person) || person.equals(ZED)) {
                return List.of("nothing there");
            }
            List<String> against = new ArrayList<>();
            if (performance < 25) {
                against.add("PERFORMANCE_BELOW");
            }
            if (potential < 35) {
                against.add("POTENTIAL_BELOW");
            }
            if (draft.aspires() == null) {
                against.add("ASPIRATION_UNKNOWN");
            } else if (!draft.aspires()) {
                against.add("NO_ASPIRATION");
            }
            int box = 3 * third(potential) + third(performance) + 1;
            reviews.put(draft.id().value(), new Placed(draft.id().value(), person, box, against));
            return List.of("done");
        }

        private static int third(int tenths) {
            return tenths < 25 ? 0 : tenths < 35 ? 1 : 2;
        }

        List<String> plan(Principal caller, SuccessionDraft draft) {
            EmployeeId holder = draft.holder();
            Optional<SuccessionDraft> before =
                    Optional.ofNullable(plans.get(draft.role().value()));
            boolean own = isAbout(draft, caller.acting())
                    || before.map(plan -> isAbout(plan, caller.acting())).orElse(false);
            List<EmployeeId> above = ABOVE.getOrDefault(caller.acting(), List.of());
            boolean upwards = (holder != null && above.contains(holder))
                    || before.map(SuccessionDraft::holder).map(above::contains).orElse(false);
            if (!isHr(caller) || own || upwards || isAbout(draft, ZED)) {
                return List.of("nothing there");
            }
            List<String> reasons = new ArrayList<>();
            Set<EmployeeId> seen = new HashSet<>();
            if (holder != null) {
                seen.add(holder);
                add(reasons, holder.equals(GUS), "TALENT-NOT-HERE[gus] holder");
            }
            for (int at = 0; at < draft.nominees().size(); at++) {
                EmployeeId person = draft.nominees().get(at).person();
                String place = "[" + person + "] nominees[" + at + "]";
                add(reasons, !seen.add(person), "TALENT-NOMINEE-TWICE" + place);
                add(reasons, person.equals(GUS), "TALENT-NOT-HERE" + place);
            }
            if (reasons.isEmpty()) {
                plans.put(draft.role().value(), draft);
                return List.of("done");
            }
            return reasons.stream().sorted().toList();
        }

        private static void add(List<String> reasons, boolean holds, String reason) {
            if (holds) {
                reasons.add(reason);
            }
        }

        /** The latest of each person that the caller may see. */
        List<Placed> grid(Principal caller) {
            Map<EmployeeId, Placed> latest = new LinkedHashMap<>();
            reviews.values().stream()
                    .filter(review -> sees(caller, review.person()))
                    .forEach(review -> latest.put(review.person(), review));
            return List.copyOf(latest.values());
        }

        List<SuccessionDraft> successions(Principal caller) {
            return plans.values().stream()
                    .filter(plan -> sees(caller, plan.holder()) && !isAbout(plan, caller.acting()))
                    .toList();
        }

        /** How many of at most two roles can be filled at once, nobody twice. */
        static int fillable(List<SuccessionDraft> plans) {
            List<Set<EmployeeId>> ready = new ArrayList<>();
            for (SuccessionDraft plan : plans) {
                Set<EmployeeId> now = new HashSet<>();
                plan.nominees().stream()
                        .filter(nominee -> nominee.readiness() == Readiness.NOW)
                        .forEach(nominee -> now.add(nominee.person()));
                ready.add(now);
            }
            ready.removeIf(Set::isEmpty);
            boolean same = ready.size() == 2
                    && ready.get(0).size() == 1
                    && ready.get(0).equals(ready.get(1));
            return same ? 1 : ready.size();
        }
    }

    @Property(tries = 40)
    void any_commands_do_what_the_table_says_or_are_refused_with_every_reason(@ForAll long seed) {
        Random random = new Random(seed);
        EngineFixture company = new EngineFixture().withCompany();
        company.engine
                .people()
                .enter(company.command(admin()), List.of(EngineFixture.person(GUS, ANN)))
                .orElseThrow();
        company.engine
                .people()
                .apply(
                        company.command(admin()),
                        new OrgChange.Left(GUS, LocalDate.of(2026, 1, 31), LeaveReason.VOLUNTARY))
                .orElseThrow();
        TalentOperations talent = company.engine.talent();
        Model model = new Model();
        for (int at = 0; at < 16; at++) {
            company.now = company.now.plusSeconds(60);
            Principal caller = one(random, CALLERS);
            if (random.nextInt(5) < 2) {
                int performance = 20 + random.nextInt(20);
                int potential = 20 + random.nextInt(20);
                TalentReviewDraft draft = review(random, at, performance, potential);
                assertThat(told(talent.review(company.command(caller), draft)))
                        .isEqualTo(model.review(caller, draft, performance, potential));
            } else {
                SuccessionDraft draft = plan(random);
                assertThat(told(talent.plan(company.command(caller), draft)))
                        .as("%s plans %s", caller.acting(), draft)
                        .isEqualTo(model.plan(caller, draft));
            }
            compare(talent, model, one(random, CALLERS));
        }
        CALLERS.forEach(caller -> compare(talent, model, caller));
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static TalentReviewDraft review(Random random, int at, int performance, int potential) {
        return new TalentReviewDraft(
                TalentReviewId.of("t" + (10 + at)),
                one(random, PEOPLE),
                CYCLE,
                BigDecimal.valueOf(performance, 1),
                BigDecimal.valueOf(potential, 1),
                "two good years",
                List.of(Optional.of(true), Optional.of(false), Optional.<Boolean>empty())
                        .get(random.nextInt(3))
                        .orElse(null),
                NineBox.Tier.HIGH,
                null,
                null);
    }

    private static SuccessionDraft plan(Random random) {
        return new SuccessionDraft(
                RoleId.of(one(random, ROLES)),
                random.nextInt(4) == 0 ? null : one(random, PEOPLE.subList(0, 4 + random.nextInt(2))),
                random.nextBoolean() ? 6 : null,
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(number -> new Nominee(
                                PEOPLE.get(random.nextInt(random.nextInt(5) == 0 ? 6 : 4)),
                                random.nextBoolean() ? Readiness.NOW : Readiness.LATER))
                        .toList(),
                "knows it");
    }

    private static void compare(TalentOperations talent, Model model, Principal caller) {
        assertThat(talent.grid(caller, CYCLE).orElseThrow())
                .extracting(TalentModelTest::placed)
                .containsExactlyInAnyOrderElementsOf(model.grid(caller));
        List<SuccessionDraft> plans = model.successions(caller);
        assertThat(talent.successions(caller).orElseThrow())
                .extracting(TalentModelTest::written)
                .isEqualTo(plans.stream().map(TalentModelTest::written).toList());
        SuccessionReport bench = talent.bench(caller, BenchPolicy.UNSHARED).orElseThrow();
        assertThat(bench.roles()).isEqualTo(plans.size());
        assertThat(bench.fillableAtOnce()).isEqualTo(Model.fillable(plans));
        for (String role : ROLES) {
            boolean sees = plans.stream().anyMatch(plan -> plan.role().value().equals(role));
            assertThat(talent.succession(caller, RoleId.of(role)).isDone()).isEqualTo(sees);
        }
        model.reviews
                .values()
                .forEach(review -> assertThat(talent.review(caller, TalentReviewId.of(review.id()))
                                .isDone())
                        .isEqualTo(Model.sees(caller, review.person())));
    }

    private static Placed placed(TalentReview review) {
        assertThat(review.isHighPotential()).isEqualTo(review.against().isEmpty());
        return new Placed(review.id().value(), review.view().person(), review.box(), review.against());
    }

    private static String written(SuccessionPlan plan) {
        return plan.slate().role() + " " + plan.slate().holder().map(EmployeeId::value) + " "
                + plan.slate().vacantInMonths() + " " + plan.slate().nominees();
    }

    private static String written(SuccessionDraft plan) {
        return plan.role() + " " + Optional.ofNullable(plan.holder()).map(EmployeeId::value) + " "
                + Optional.ofNullable(plan.vacantInMonths()) + " " + plan.nominees();
    }
}
