package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.CanaryWorld.DAN;
import static io.perfcycle.rules.engine.CanaryWorld.LAST;
import static io.perfcycle.rules.engine.CanaryWorld.NOW;
import static io.perfcycle.rules.engine.CanaryWorld.OLD_REVIEW;
import static io.perfcycle.rules.engine.CanaryWorld.REVIEW;
import static io.perfcycle.rules.engine.CanaryWorld.SCHEDULED;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.access.DelegationDraft;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.calibration.AdjustmentDraft;
import io.perfcycle.core.calibration.SessionDraft;
import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.AssessmentDraft;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.development.CheckpointDraft;
import io.perfcycle.core.development.ImprovementPlan;
import io.perfcycle.core.development.PlanDraft;
import io.perfcycle.core.development.StepNoteDraft;
import io.perfcycle.core.development.StepState;
import io.perfcycle.core.feedback.ActionItemDraft;
import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.CoachingPolicy;
import io.perfcycle.core.feedback.ContinuousPolicyDraft;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackRequestDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.ItemState;
import io.perfcycle.core.feedback.ItemStateDraft;
import io.perfcycle.core.feedback.MeetingEnding;
import io.perfcycle.core.feedback.MeetingNoteDraft;
import io.perfcycle.core.feedback.ModerationPolicy;
import io.perfcycle.core.feedback.NominatedRoundDraft;
import io.perfcycle.core.feedback.NominationDraft;
import io.perfcycle.core.feedback.NominationReasonDraft;
import io.perfcycle.core.feedback.OneOnOneDayDraft;
import io.perfcycle.core.feedback.OneOnOneDraft;
import io.perfcycle.core.feedback.OneOnOneEndingDraft;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.feedback.RecognitionPoints;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.ReportDraft;
import io.perfcycle.core.feedback.RequestAnswerDraft;
import io.perfcycle.core.feedback.RequestPolicy;
import io.perfcycle.core.feedback.RequestTextDraft;
import io.perfcycle.core.feedback.ResponseDraft;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.feedback.SharedNoteDraft;
import io.perfcycle.core.feedback.TalkingPointDraft;
import io.perfcycle.core.feedback.TemplatedFeedbackDraft;
import io.perfcycle.core.feedback.TemplatedRequestDraft;
import io.perfcycle.core.feedback.VerdictDraft;
import io.perfcycle.core.goal.CarryOverDraft;
import io.perfcycle.core.goal.CascadeDraft;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.goal.GoalChangeDraft;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.GoalReasonDraft;
import io.perfcycle.core.goal.GoalTemplateDraft;
import io.perfcycle.core.goal.TemplatedGoalDraft;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DelegationId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.GoalTemplateId;
import io.perfcycle.core.id.MeetingNoteId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.id.SeriesId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.id.TalentReviewId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.core.privacy.LegalHoldDraft;
import io.perfcycle.core.privacy.RetentionPolicy;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.AcknowledgementDraft;
import io.perfcycle.core.review.AppealDraft;
import io.perfcycle.core.review.ContributionDraft;
import io.perfcycle.core.review.CorrectionDraft;
import io.perfcycle.core.review.InterimRatingDraft;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.OverrideDraft;
import io.perfcycle.core.review.ReviewAnswersDraft;
import io.perfcycle.core.review.ScheduleDraft;
import io.perfcycle.core.value.Rating;
import io.perfcycle.rules.engine.CanaryCast.Target;
import io.perfcycle.rules.goal.ForecastCalculator;
import io.perfcycle.rules.talent.BenchPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One call, or several, of every public operation in the canary world. */
final class CanaryCalls {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final CanaryWorld world;
    private final List<Call> calls = new ArrayList<>();

    /**
     * One call.
     *
     * @param operation class and method
     * @param target what it touches
     * @param action what it does there
     * @param call makes it
     * @param absent the same for an id that there is not; nothing where there is no id
     * @param singles whether denial means that nothing is found; a list is empty instead
     */
    record Call(
            String operation,
            Target target,
            Action action,
            Function<Principal, Outcome<?>> call,
            Optional<Function<Principal, Outcome<?>>> absent,
            boolean singles) {}

    CanaryCalls(CanaryWorld world) {
        this.world = world;
        organisation();
        goals();
        feedback();
        requests();
        moderation();
        meetings();
        rounds();
        reviews();
        calibration();
        development();
        improvements();
        talent();
        privacy();
    }

    List<Call> all() {
        return calls;
    }

    private static Target of(Facet facet, AccessPhase phase) {
        return Target.of(facet, phase);
    }

    private static Target nobody(Facet facet, AccessPhase phase) {
        return Target.ofNobody(facet, phase);
    }

    private void command(String operation, Target target, Action action, Function<Principal, Outcome<?>> call) {
        calls.add(new Call(operation, target, action, call, Optional.empty(), true));
    }

    private void list(String operation, Function<Principal, Outcome<?>> call) {
        calls.add(new Call(
                operation, nobody(Facet.CONFIGURATION, AccessPhase.OPEN), Action.LIST, call, Optional.empty(), false));
    }

    private <I> void read(
            String operation, Target target, Action action, I id, I absent, BiFunction<Principal, I, Outcome<?>> call) {
        calls.add(new Call(
                operation,
                target,
                action,
                who -> call.apply(who, id),
                Optional.of(who -> call.apply(who, absent)),
                true));
    }

    private static EmployeeId id(String who) {
        return EmployeeId.of(who);
    }

    private void organisation() {
        Target directory = nobody(Facet.DIRECTORY, AccessPhase.OPEN);
        Target dan = of(Facet.DIRECTORY, AccessPhase.OPEN);
        PeopleOperations people = world.engine.people();
        EmployeeDraft newcomer =
                new EmployeeDraft(id("new"), "new", id("ann"), null, null, 1, CanaryWorld.HIRED, "UTC");
        command(
                "PeopleOperations.enter",
                directory,
                Action.CREATE,
                who -> people.enter(world.by(who), List.of(newcomer)));
        OrgUnit unit = OrgUnit.builder().id(UnitId.of("NEW")).name("New").build();
        command("PeopleOperations.define", directory, Action.EDIT, who -> people.define(world.by(who), unit));
        OrgChange change = new OrgChange.ManagerChanged(DAN, LocalDate.of(2027, 2, 1), Optional.of(id("cal")));
        command("PeopleOperations.apply", directory, Action.EDIT, who -> people.apply(world.by(who), change));
        read("PeopleOperations.person", dan, Action.READ, DAN, id("nowhere"), people::person);
        calls.add(new Call(
                "PeopleOperations.person",
                new Target(Facet.DIRECTORY, AccessPhase.OPEN, false, java.util.Map.of(), java.util.Set.of()),
                Action.READ,
                who -> people.person(who, id("lee")),
                Optional.empty(),
                false));
        list("PeopleOperations.everybody", people::everybody);
        list("PeopleOperations.accessLog", people::accessLog);
        read(
                "PeopleOperations.responsibleReviewer",
                dan,
                Action.READ,
                DAN,
                id("nowhere"),
                (who, subject) -> people.responsibleReviewer(who, subject, DAY));
        Target configuration = nobody(Facet.CONFIGURATION, AccessPhase.OPEN);
        CycleOperations cycles = world.engine.cycles();
        CycleId next = CycleId.of("2027");
        CycleDraft draft = new CycleDraft(next, "2027", DAY, DAY.plusYears(1), List.of());
        command(
                "CycleOperations.open",
                nobody(Facet.CONFIGURATION, AccessPhase.DRAFT),
                Action.CREATE,
                who -> cycles.open(world.by(who), draft, Programme.standard(next)));
        command("CycleOperations.close", configuration, Action.EDIT, who -> cycles.close(world.by(who), NOW));
        read("CycleOperations.cycle", configuration, Action.READ, NOW, next, cycles::cycle);
        read("CycleOperations.programme", configuration, Action.READ, NOW, next, cycles::programme);
        command(
                "MetricOperations.measure",
                nobody(Facet.METRIC, AccessPhase.RELEASED),
                Action.AGGREGATE,
                who -> world.engine.metrics().measure(who, NOW));
        command(
                "MetricOperations.consistency",
                nobody(Facet.METRIC, AccessPhase.RELEASED),
                Action.AGGREGATE,
                who -> world.engine.metrics().consistency(who, NOW));
        DelegationOperations delegations = world.engine.delegations();
        command(
                "DelegationOperations.revoke",
                nobody(Facet.DELEGATION, AccessPhase.OPEN).tied(CanaryCast.MANAGER, Relation.SELF),
                Action.EDIT,
                who -> delegations.revoke(world.by(who), DelegationId.of("d-dee")));
        list("DelegationOperations.granted", delegations::granted);
        DelegationDraft grant = new DelegationDraft(
                DelegationId.of("d-new"),
                Delegation.Kind.ACTING,
                id("hal"),
                List.of(Facet.GOAL_SHARED),
                List.of(Action.READ),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31));
        list("DelegationOperations.grant", who -> delegations.grant(world.by(who), grant));
    }

    private void privacy() {
        PrivacyOperations privacy = world.engine.privacy();
        list("PrivacyOperations.hold", who -> privacy.hold(world.by(who), new LegalHoldDraft(DAN, "case")));
        list("PrivacyOperations.releaseHold", who -> privacy.releaseHold(world.by(who), DAN, "over"));
        list("PrivacyOperations.holds", privacy::holds);
        list("PrivacyOperations.requestErasure", who -> privacy.requestErasure(world.by(who), DAN, "asked"));
        list("PrivacyOperations.erase", who -> privacy.erase(world.by(who), DAN));
        list("PrivacyOperations.erasure", who -> privacy.erasure(who, DAN));
        list("PrivacyOperations.erasures", privacy::erasures);
        list("PrivacyOperations.export", who -> privacy.export(who, DAN));
        list("PrivacyOperations.definePolicy", who -> privacy.definePolicy(world.by(who), RetentionPolicy.standard()));
        list("PrivacyOperations.policy", privacy::policy);
        list("PrivacyOperations.retentionPreview", privacy::retentionPreview);
        list("PrivacyOperations.retain", who -> privacy.retain(world.by(who)));
        list("PrivacyOperations.retentionRun", privacy::retentionRun);
        AuditOperations audit = world.engine.audit();
        list("AuditOperations.chain", who -> audit.chain(who, DAN.key()));
        list("AuditOperations.verify", audit::verify);
        list("AuditOperations.newestSeal", audit::newestSeal);
        list("AuditOperations.seal", who -> audit.seal(world.by(who)));
    }

    static final Target PRIVATE = of(Facet.GOAL_PRIVATE, AccessPhase.OPEN)
            .tied(CanaryCast.MENTOR, Relation.MENTOR)
            .tied(CanaryCast.CALIBRATES, Relation.CALIBRATOR);
    static final Target SHARED = of(Facet.GOAL_SHARED, AccessPhase.OPEN);
    static final Target DRAFT = of(Facet.GOAL_PRIVATE, AccessPhase.DRAFT).tied(CanaryCast.MENTOR, Relation.MENTOR);
    static final Target OLD = of(Facet.GOAL_PRIVATE, AccessPhase.OPEN)
            .tied(CanaryCast.FORMER, Relation.FORMER_MANAGER)
            .tied(CanaryCast.MENTOR, Relation.MENTOR);

    private void goals() {
        GoalOperations goals = world.engine.goals();
        GoalDraft draft = GoalDraft.of(GoalId.of("new"), "A new goal", DAN, NOW).withVisibility(Visibility.PRIVATE);
        GoalId waiting = GoalId.of("draft");
        command("GoalOperations.propose", DRAFT, Action.CREATE, who -> goals.propose(world.by(who), draft));
        command("GoalOperations.agree", DRAFT, Action.EDIT, who -> goals.agree(world.by(who), waiting));
        command(
                "GoalOperations.decline",
                DRAFT,
                Action.EDIT,
                who -> goals.decline(world.by(who), new GoalReasonDraft(waiting, "no")));
        command("GoalOperations.close", SHARED, Action.EDIT, who -> goals.close(world.by(who), GoalId.of("shared")));
        GoalReasonDraft shared = new GoalReasonDraft(GoalId.of("shared"), "why");
        command(
                "GoalOperations.withdraw",
                DRAFT,
                Action.EDIT,
                who -> goals.withdraw(world.by(who), new GoalReasonDraft(waiting, "no")));
        command(
                "GoalOperations.cascadeDown",
                DRAFT,
                Action.CREATE,
                who -> goals.cascadeDown(world.by(who), new CascadeDraft(GoalId.of("shared"), List.of(draft))));
        GoalChangeOperations changes = world.engine.goalChanges();
        GoalChangeDraft change = GoalChangeDraft.of(GoalId.of("shared"), "why").withTitle("Another title");
        command("GoalChangeOperations.request", SHARED, Action.EDIT, who -> changes.request(world.by(who), change));
        command(
                "GoalChangeOperations.approve",
                SHARED,
                Action.EDIT,
                who -> changes.approve(world.by(who), shared.goal()));
        command("GoalChangeOperations.reject", SHARED, Action.EDIT, who -> changes.reject(world.by(who), shared));
        command(
                "GoalChangeOperations.withdraw",
                SHARED,
                Action.EDIT,
                who -> changes.withdraw(world.by(who), shared.goal()));
        command("GoalChangeOperations.cancel", SHARED, Action.EDIT, who -> changes.cancel(world.by(who), shared));
        command(
                "GoalChangeOperations.carryOver",
                SHARED,
                Action.EDIT,
                who -> changes.carryOver(world.by(who), CarryOverDraft.of(shared.goal(), GoalId.of("carried"), LAST)));
        CheckInDraft report = new CheckInDraft(GoalId.of("shared"), DAY, BigDecimal.ONE, 5, "");
        command(
                "GoalOperations.checkIn",
                of(Facet.CHECK_IN, AccessPhase.OPEN),
                Action.CREATE,
                who -> goals.checkIn(world.by(who), report));
        GoalId nowhere = GoalId.of("nowhere");
        read("GoalOperations.goal", SHARED, Action.READ, GoalId.of("shared"), nowhere, goals::goal);
        read("GoalOperations.goal", DRAFT, Action.READ, waiting, nowhere, goals::goal);
        read("GoalOperations.goal", OLD, Action.READ, GoalId.of("old"), nowhere, goals::goal);
        list("GoalOperations.goal", who -> goals.goal(who, GoalId.of("private")));
        ProgressOperations progress = world.engine.progress();
        read(
                "ProgressOperations.standing",
                SHARED,
                Action.READ,
                GoalId.of("shared"),
                nowhere,
                (who, id) -> progress.standing(who, id, DAY));
        list(
                "ProgressOperations.forecast",
                who -> progress.forecast(who, GoalId.of("shared"), DAY, ForecastCalculator.Settings.standard()));
        list("GoalOperations.goalsOf", who -> goals.goalsOf(who, NOW));
        list("GoalOperations.goalsOf", who -> goals.goalsOf(who, LAST, DAN));
        list("GoalOperations.goalsOf", who -> goals.goalsOf(who, DAN));
        list("GoalOperations.goalsSharedBy", who -> goals.goalsSharedBy(who, NOW, DAN));
        templates();
        list("GoalOperations.cascade", who -> goals.cascade(who, NOW, DAY));
    }

    private void templates() {
        GoalTemplateOperations templates = world.engine.goalTemplates();
        GoalTemplateId id = GoalTemplateId.of("template");
        GoalTemplateDraft draft = new GoalTemplateDraft(
                id, "Any", "A goal", "", GoalLevel.INDIVIDUAL, "", "", null, null, Visibility.PRIVATE);
        Target configuration = nobody(Facet.CONFIGURATION, AccessPhase.OPEN);
        command(
                "GoalTemplateOperations.define",
                configuration,
                Action.EDIT,
                who -> templates.define(world.by(who), draft));
        GoalTemplateId nowhere = GoalTemplateId.of("nowhere");
        read("GoalTemplateOperations.template", configuration, Action.READ, id, nowhere, templates::template);
        list("GoalTemplateOperations.templates", templates::templates);
        TemplatedGoalDraft goal =
                new TemplatedGoalDraft(id, GoalId.of("new"), DAN, null, NOW, null, null, null, null, List.of());
        command("GoalTemplateOperations.propose", DRAFT, Action.CREATE, who -> templates.propose(world.by(who), goal));
    }

    private void feedback() {
        FeedbackOperations feedback = world.engine.feedback();
        Target author = of(Facet.ATTRIBUTED_FEEDBACK, AccessPhase.DRAFT);
        Target thanks = of(Facet.RECOGNITION, AccessPhase.DRAFT);
        for (CanaryCast each : CanaryCast.values()) {
            author = author.tied(each, Relation.RATER);
            thanks = thanks.tied(each, Relation.RATER);
        }
        FeedbackDraft draft =
                new FeedbackDraft(FeedbackId.of("new"), DAN, FeedbackVisibility.SUBJECT, "Well done", null, null);
        TemplatedFeedbackDraft templated = new TemplatedFeedbackDraft(
                FeedbackId.of("new"), "SBI", DAN, List.of("When", "What", "Why"), null, null);
        command(
                "FeedbackOperations.giveFromTemplate",
                author,
                Action.CREATE,
                who -> feedback.giveFromTemplate(world.by(who), templated));
        command("FeedbackOperations.give", author, Action.CREATE, who -> feedback.give(world.by(who), draft));
        RecognitionDraft thank = new RecognitionDraft(RecognitionId.of("new"), DAN, "CARE", "Thank you");
        command("FeedbackOperations.recognise", thanks, Action.CREATE, who -> feedback.recognise(world.by(who), thank));
        list("FeedbackOperations.about", who -> feedback.about(who, DAN));
        list("FeedbackOperations.recognition", feedback::recognition);
        FeedbackId nowhere = FeedbackId.of("nowhere");
        read(
                "FeedbackOperations.feedback",
                TO_SUBJECT,
                Action.READ,
                FeedbackId.of("f-subject"),
                nowhere,
                feedback::feedback);
        read(
                "FeedbackOperations.feedback",
                TO_MANAGER,
                Action.READ,
                FeedbackId.of("f-manager"),
                nowhere,
                feedback::feedback);
        read("FeedbackOperations.feedback", NOTE, Action.READ, FeedbackId.of("f-note"), nowhere, feedback::feedback);
        RoundDraft round = new RoundDraft(
                RoundId.of("new"),
                NOW,
                DAN,
                List.of(new Question("Q", "Listens", 1, 5)),
                List.of(new Invitation(id("gil"), Relationship.PEER)));
        command(
                "FeedbackOperations.launch",
                nobody(Facet.ROUND_AGGREGATE, AccessPhase.DRAFT),
                Action.CREATE,
                who -> feedback.launch(world.by(who), round));
        ResponseDraft answer = new ResponseDraft(RoundId.of("open"), List.of(new AnswerDraft("Q", 3, "a new comment")));
        command("FeedbackOperations.respond", ANSWERING, Action.SUBMIT, who -> feedback.respond(world.by(who), answer));
        command(
                "FeedbackOperations.close",
                of(Facet.ROUND_AGGREGATE, AccessPhase.OPEN),
                Action.RELEASE,
                who -> feedback.close(world.by(who), RoundId.of("open")));
        RoundId none = RoundId.of("nowhere");
        read("FeedbackOperations.form", ANSWERING, Action.SUBMIT, RoundId.of("open"), none, feedback::form);
        list("FeedbackOperations.results", who -> feedback.results(who, RoundId.of("closed")));
        list("FeedbackOperations.results", who -> feedback.results(who, RoundId.of("open")));
        list("FeedbackOperations.results", who -> feedback.results(who, none));
    }

    static final Target ANSWERING = of(Facet.ANONYMOUS_RESPONSE, AccessPhase.OPEN)
            .tied(CanaryCast.RATER, Relation.RATER)
            .tied(CanaryCast.SINGLE_RATER, Relation.RATER);
    static final Target WAITING = of(Facet.FEEDBACK_REQUEST, AccessPhase.DRAFT);
    static final Target ASKED = of(Facet.FEEDBACK_REQUEST, AccessPhase.OPEN).tied(CanaryCast.RATER, Relation.RATER);
    static final Target MEETING = of(Facet.CHECK_IN, AccessPhase.OPEN);
    static final Target OLD_MEETING = of(Facet.CHECK_IN, AccessPhase.OPEN)
            .without(Relation.DIRECT_MANAGER)
            .tied(CanaryCast.FORMER, Relation.FORMER_MANAGER);

    private void requests() {
        FeedbackRequestOperations requests = world.engine.feedbackRequests();
        FeedbackRequestDraft draft = new FeedbackRequestDraft(
                FeedbackRequestId.of("new"), DAN, id("gil"), "How?", FeedbackVisibility.SUBJECT, null, null, null);
        FeedbackRequestId waiting = FeedbackRequestId.of("q-pending");
        FeedbackRequestId open = FeedbackRequestId.of("q-open");
        RequestTextDraft why = new RequestTextDraft(waiting, "why");
        RequestTextDraft text = new RequestTextDraft(open, "text");
        RequestAnswerDraft answer = new RequestAnswerDraft(open, FeedbackId.of("new"), "Well");
        String prefix = "FeedbackRequestOperations.";
        TemplatedRequestDraft templated =
                new TemplatedRequestDraft(FeedbackRequestId.of("new"), "SBI", DAN, id("gil"), null, null, null);
        command(prefix + "ask", WAITING, Action.CREATE, who -> requests.ask(world.by(who), draft));
        command(
                prefix + "askFromTemplate",
                WAITING,
                Action.CREATE,
                who -> requests.askFromTemplate(world.by(who), templated));
        command(prefix + "approve", WAITING, Action.EDIT, who -> requests.approve(world.by(who), waiting));
        command(prefix + "reject", WAITING, Action.EDIT, who -> requests.reject(world.by(who), why));
        command(prefix + "withdraw", WAITING, Action.EDIT, who -> requests.withdraw(world.by(who), why));
        command(prefix + "save", ASKED, Action.SUBMIT, who -> requests.save(world.by(who), text));
        command(prefix + "answer", ASKED, Action.SUBMIT, who -> requests.answer(world.by(who), answer));
        command(prefix + "decline", ASKED, Action.SUBMIT, who -> requests.decline(world.by(who), text));
        command(prefix + "expire", ASKED, Action.RELEASE, who -> requests.expire(world.by(who), open));
        command(
                prefix + "overdue",
                nobody(Facet.FEEDBACK_REQUEST, AccessPhase.OPEN),
                Action.AGGREGATE,
                requests::overdue);
        FeedbackRequestId nowhere = FeedbackRequestId.of("nowhere");
        read(prefix + "request", ASKED, Action.READ, open, nowhere, requests::request);
        read(prefix + "request", WAITING, Action.READ, waiting, nowhere, requests::request);
        list(prefix + "about", who -> requests.about(who, DAN));
        list(prefix + "toAnswer", requests::toAnswer);
    }

    private void moderation() {
        ModerationOperations moderation = world.engine.moderation();
        RecognitionId thanks = RecognitionId.of("k");
        RecognitionId reported = RecognitionId.of("k-reported");
        ReportDraft report = new ReportDraft("rude");
        VerdictDraft verdict = new VerdictDraft(VerdictDraft.Verdict.DISMISS, "fine");
        command(
                "ModerationOperations.report",
                of(Facet.MODERATION, AccessPhase.RELEASED).tied(CanaryCast.RATER, Relation.RATER),
                Action.CREATE,
                who -> moderation.report(world.by(who), thanks, report));
        command(
                "ModerationOperations.decide",
                of(Facet.MODERATION, AccessPhase.RELEASED),
                Action.DECIDE,
                who -> moderation.decide(world.by(who), reported, verdict));
        list("ModerationOperations.reported", moderation::reported);
    }

    private void meetings() {
        OneOnOneOperations meetings = world.engine.oneOnOnes();
        OneOnOneId meeting = CanaryMeetings.MEETING;
        LocalDate day = LocalDate.of(2027, 2, 1);
        String prefix = "OneOnOneOperations.";
        OneOnOneDraft series = new OneOnOneDraft(SeriesId.of("new"), DAN, day, 1);
        TalkingPointDraft point = new TalkingPointDraft(meeting, "point");
        ActionItemDraft item = new ActionItemDraft(meeting, DAN, "item", null, null);
        SharedNoteDraft note = new SharedNoteDraft(meeting, "note");
        ItemStateDraft state = new ItemStateDraft(meeting, 1, ItemState.DONE);
        OneOnOneDayDraft other = new OneOnOneDayDraft(meeting, day);
        OneOnOneEndingDraft ending = new OneOnOneEndingDraft(meeting, MeetingEnding.HELD, false);
        MeetingNoteDraft kept = new MeetingNoteDraft(MeetingNoteId.of("new"), meeting, "note");
        command(
                prefix + "start",
                of(Facet.CHECK_IN, AccessPhase.DRAFT),
                Action.CREATE,
                who -> meetings.start(world.by(who), series));
        command(prefix + "raise", MEETING, Action.EDIT, who -> meetings.raise(world.by(who), point));
        command(prefix + "assign", MEETING, Action.EDIT, who -> meetings.assign(world.by(who), item));
        command(prefix + "note", MEETING, Action.EDIT, who -> meetings.note(world.by(who), note));
        command(prefix + "settle", MEETING, Action.EDIT, who -> meetings.settle(world.by(who), state));
        command(prefix + "move", MEETING, Action.EDIT, who -> meetings.move(world.by(who), other));
        command(prefix + "close", MEETING, Action.EDIT, who -> meetings.close(world.by(who), ending));
        OneOnOneId nowhere = OneOnOneId.of("nowhere");
        read(prefix + "meeting", MEETING, Action.READ, meeting, nowhere, meetings::meeting);
        read(prefix + "meeting", OLD_MEETING, Action.READ, CanaryMeetings.OLD_MEETING, nowhere, meetings::meeting);
        list(prefix + "meetingsWith", who -> meetings.meetingsWith(who, DAN));
        command(
                prefix + "keep",
                of(Facet.PRIVATE_NOTE, AccessPhase.DRAFT),
                Action.CREATE,
                who -> meetings.keep(world.by(who), kept));
        list(prefix + "keptNotes", who -> meetings.keptNotes(who, meeting));
        CoachingOperations coaching = world.engine.coaching();
        Target configuration = nobody(Facet.CONFIGURATION, AccessPhase.OPEN);
        read(
                "CoachingOperations.prompts",
                of(Facet.COACHING, AccessPhase.OPEN),
                Action.READ,
                DAN,
                id("nowhere"),
                coaching::prompts);
        ContinuousPolicyDraft policy = new ContinuousPolicyDraft(
                List.of(),
                RecognitionPoints.NONE,
                ModerationPolicy.standard(),
                RequestPolicy.standard(),
                CoachingPolicy.standard(),
                List.of());
        command(
                "CoachingOperations.definePolicy",
                configuration,
                Action.EDIT,
                who -> coaching.definePolicy(world.by(who), policy));
        list("CoachingOperations.policy", coaching::policy);
    }

    private void rounds() {
        RoundOperations rounds = world.engine.rounds();
        Target draft = of(Facet.NOMINATION, AccessPhase.DRAFT);
        RoundId waiting = RoundId.of("waiting");
        List<Invitation> raters = List.of(new Invitation(id("gil"), Relationship.PEER));
        NominationDraft named = new NominationDraft(waiting, NOW, DAN, raters);
        NominationDraft first = new NominationDraft(RoundId.of("new"), NOW, DAN, raters);
        command(
                "RoundOperations.proposeRaters",
                nobody(Facet.NOMINATION, AccessPhase.DRAFT),
                Action.CREATE,
                who -> rounds.proposeRaters(who, NOW, List.of(DAN), List.of()));
        command("RoundOperations.prepare", draft, Action.CREATE, who -> rounds.prepare(world.by(who), first));
        command("RoundOperations.nominate", draft, Action.EDIT, who -> rounds.nominate(world.by(who), named));
        command("RoundOperations.approve", draft, Action.EDIT, who -> rounds.approve(world.by(who), waiting));
        NominationReasonDraft reason = new NominationReasonDraft(waiting, "no");
        command("RoundOperations.giveBack", draft, Action.EDIT, who -> rounds.giveBack(world.by(who), reason));
        RoundId nowhere = RoundId.of("nowhere");
        read("RoundOperations.nomination", draft, Action.READ, waiting, nowhere, rounds::nomination);
        NominatedRoundDraft round =
                new NominatedRoundDraft(waiting, List.of(new Question("Q", "Listens", 1, 5)), List.of());
        command(
                "RoundOperations.launch",
                nobody(Facet.ROUND_AGGREGATE, AccessPhase.DRAFT),
                Action.CREATE,
                who -> rounds.launch(world.by(who), round));
        command(
                "RoundOperations.remind",
                of(Facet.PARTICIPATION, AccessPhase.OPEN),
                Action.AGGREGATE,
                who -> rounds.remind(world.by(who), RoundId.of("open")));
        list("RoundOperations.progress", who -> rounds.progress(who, RoundId.of("open")));
        list("RoundOperations.progress", who -> rounds.progress(who, nowhere));
    }

    static final Target TO_SUBJECT = of(Facet.ATTRIBUTED_FEEDBACK, AccessPhase.RELEASED)
            .without(Relation.DIRECT_MANAGER)
            .tied(CanaryCast.RATER, Relation.RATER);
    static final Target TO_MANAGER =
            of(Facet.ATTRIBUTED_FEEDBACK, AccessPhase.RELEASED).tied(CanaryCast.RATER, Relation.RATER);
    static final Target NOTE = of(Facet.PRIVATE_NOTE, AccessPhase.RELEASED)
            .without(Relation.DIRECT_MANAGER, Relation.SELF)
            .tied(CanaryCast.MANAGER, Relation.DIRECT_MANAGER);
    static final Target OLD_RECORD =
            of(Facet.MANAGER_REVIEW, AccessPhase.ACKNOWLEDGED).tied(CanaryCast.FORMER, Relation.FORMER_MANAGER);
    static final Target RECORD =
            of(Facet.MANAGER_REVIEW, AccessPhase.CALIBRATING).tied(CanaryCast.CALIBRATES, Relation.CALIBRATOR);
    static final Target SESSION =
            nobody(Facet.CALIBRATION, AccessPhase.CALIBRATING).tied(CanaryCast.CALIBRATES, Relation.CALIBRATOR);
    static final Target OLD_SESSION = nobody(Facet.CALIBRATION, AccessPhase.ARCHIVED)
            .tied(CanaryCast.MANAGERS_MANAGER, Relation.CHAIN_MANAGER)
            .tied(CanaryCast.CALIBRATES, Relation.CALIBRATOR);
    static final Target PLAN = of(Facet.DEVELOPMENT_PLAN, AccessPhase.OPEN).tied(CanaryCast.MENTOR, Relation.MENTOR);

    private void reviews() {
        ReviewOperations reviews = world.engine.reviews();
        Target schedule = nobody(Facet.MANAGER_REVIEW, AccessPhase.DRAFT);
        command(
                "ReviewOperations.schedule",
                schedule,
                Action.CREATE,
                who -> reviews.schedule(world.by(who), NOW, Occasion.ANNUAL));
        command(
                "ReviewOperations.schedule",
                schedule,
                Action.CREATE,
                who -> reviews.schedule(world.by(who), ScheduleDraft.of(NOW, Occasion.ANNUAL)));
        command(
                "ReviewOperations.remind",
                schedule,
                Action.CREATE,
                who -> reviews.remind(world.by(who), NOW, Occasion.ANNUAL));
        command("ReviewOperations.preview", schedule, Action.CREATE, who -> reviews.preview(who, NOW, Occasion.ANNUAL));
        ReviewAnswersDraft answers = new ReviewAnswersDraft(SCHEDULED, List.of());
        command(
                "ReviewOperations.selfAssess",
                of(Facet.SELF_ASSESSMENT, AccessPhase.OPEN),
                Action.SUBMIT,
                who -> reviews.selfAssess(world.by(who), answers));
        command(
                "ReviewOperations.submit",
                of(Facet.MANAGER_REVIEW, AccessPhase.DRAFT),
                Action.SUBMIT,
                who -> reviews.submit(world.by(who), answers));
        command("ReviewOperations.approve", RECORD, Action.DECIDE, who -> reviews.approve(world.by(who), REVIEW));
        command("ReviewOperations.release", RECORD, Action.RELEASE, who -> reviews.release(world.by(who), REVIEW));
        command(
                "ReviewOperations.acknowledge",
                OLD_RECORD,
                Action.DECIDE,
                who -> reviews.acknowledge(world.by(who), new AcknowledgementDraft(OLD_REVIEW, "")));
        command(
                "ReviewOperations.override",
                OLD_RECORD,
                Action.DECIDE,
                who -> reviews.override(world.by(who), new OverrideDraft(OLD_REVIEW, "on leave")));
        appeals();
        interimRatings();
        contributions();
        ReviewId nowhere = ReviewId.of("nowhere");
        read("ReviewOperations.review", OLD_RECORD, Action.READ, OLD_REVIEW, nowhere, reviews::review);
        read("ReviewOperations.review", RECORD, Action.READ, REVIEW, nowhere, reviews::review);
        list("ReviewOperations.reviewsOf", who -> reviews.reviewsOf(who, LAST));
        list("ReviewOperations.reviewsOf", who -> reviews.reviewsOf(who, NOW));
        list("ReviewOperations.explain", who -> reviews.explain(who, OLD_REVIEW));
        read("ReviewOperations.explain", RECORD, Action.READ, REVIEW, nowhere, reviews::explain);
        read(
                "ReviewOperations.selfAssessment",
                OLD_RECORD.as(Facet.SELF_ASSESSMENT),
                Action.READ,
                OLD_REVIEW,
                nowhere,
                reviews::selfAssessment);
        read(
                "ReviewOperations.selfAssessment",
                RECORD.as(Facet.SELF_ASSESSMENT),
                Action.READ,
                REVIEW,
                nowhere,
                reviews::selfAssessment);
    }

    private void contributions() {
        ContributionOperations contributions = world.engine.contributions();
        command(
                "ContributionOperations.ask",
                nobody(Facet.ROUND_AGGREGATE, AccessPhase.DRAFT),
                Action.CREATE,
                who -> contributions.ask(world.by(who), CanaryWorld.contributions()));
        ContributionDraft draft =
                new ContributionDraft(SCHEDULED, List.of(new AnswerDraft("Q", 3, "a new contribution")));
        command(
                "ContributionOperations.contribute",
                ANSWERING,
                Action.SUBMIT,
                who -> contributions.contribute(world.by(who), draft));
        list("ContributionOperations.results", who -> contributions.results(who, SCHEDULED));
        list("ContributionOperations.results", who -> contributions.results(who, ReviewId.of("nowhere")));
    }

    private void interimRatings() {
        InterimRatingOperations interim = world.engine.interimRatings();
        InterimRatingDraft draft = new InterimRatingDraft(NOW, DAN, List.of());
        command(
                "InterimRatingOperations.rate",
                of(Facet.INTERIM_RATING, AccessPhase.OPEN).tied(CanaryCast.FORMER, Relation.FORMER_MANAGER),
                Action.SUBMIT,
                who -> interim.rate(world.by(who), draft));
        Target target = RECORD.as(Facet.INTERIM_RATING).tied(CanaryCast.FORMER, Relation.FORMER_MANAGER);
        read("InterimRatingOperations.of", target, Action.READ, REVIEW, ReviewId.of("nowhere"), interim::of);
    }

    private void appeals() {
        AppealOperations appeals = world.engine.appeals();
        Target appeal = OLD_RECORD.as(Facet.APPEAL);
        AppealDraft draft = new AppealDraft(OLD_REVIEW, "look again");
        CorrectionDraft nothing = CorrectionDraft.nothing(OLD_REVIEW, "right");
        command("AppealOperations.raise", appeal, Action.CREATE, who -> appeals.raise(world.by(who), draft));
        command("AppealOperations.withdraw", appeal, Action.EDIT, who -> appeals.withdraw(world.by(who), draft));
        command("AppealOperations.decide", appeal, Action.DECIDE, who -> appeals.decide(world.by(who), nothing));
        command("AppealOperations.correct", OLD_RECORD, Action.EDIT, who -> appeals.correct(world.by(who), nothing));
    }

    private void calibration() {
        CalibrationOperations calibration = world.engine.calibration();
        SessionDraft draft = new SessionDraft(SessionId.of("new"), NOW, id("cal"), List.of(), List.of(SCHEDULED));
        Target prepared = nobody(Facet.CALIBRATION, AccessPhase.DRAFT);
        command(
                "CalibrationOperations.prepare",
                prepared,
                Action.CREATE,
                who -> calibration.prepare(world.by(who), draft));
        SessionId known = SessionId.of("prepared");
        SessionDraft anew = new SessionDraft(known, NOW, id("cal"), List.of(), List.of(SCHEDULED));
        command("CalibrationOperations.revise", prepared, Action.EDIT, who -> calibration.revise(world.by(who), anew));
        command("CalibrationOperations.open", prepared, Action.EDIT, who -> calibration.open(world.by(who), known));
        read("CalibrationOperations.draft", prepared, Action.READ, known, SessionId.of("nowhere"), calibration::draft);
        SessionId session = SessionId.of("session");
        AdjustmentDraft adjustment = new AdjustmentDraft(session, REVIEW, Rating.rated("3"), "why");
        command(
                "CalibrationOperations.adjust",
                SESSION,
                Action.EDIT,
                who -> calibration.adjust(world.by(who), adjustment));
        command(
                "CalibrationOperations.finalise",
                SESSION,
                Action.SUBMIT,
                who -> calibration.finalise(world.by(who), session, ""));
        SessionId nowhere = SessionId.of("nowhere");
        read("CalibrationOperations.compare", SESSION, Action.READ, session, nowhere, calibration::compare);
        read(
                "CalibrationOperations.compare",
                OLD_SESSION,
                Action.READ,
                SessionId.of("old-session"),
                nowhere,
                calibration::compare);
    }

    static final Target IMPROVEMENT = of(Facet.IMPROVEMENT_PLAN, AccessPhase.OPEN);
    static final Target TALENT = of(Facet.SUCCESSION, AccessPhase.OPEN);

    /** About nobody, so only who has a role for the whole tenant sees it, and not dan, who could get it. */
    static final Target VACANT = nobody(Facet.SUCCESSION, AccessPhase.OPEN).tied(CanaryCast.SUBJECT, Relation.SELF);

    /** About ben, whom ann leads. */
    static final Target HEIRS = of(Facet.SUCCESSION, AccessPhase.OPEN)
            .without(Relation.CHAIN_MANAGER)
            .tied(CanaryCast.MANAGER, Relation.SELF)
            .tied(CanaryCast.SUBJECT, Relation.SELF);

    private void improvements() {
        ImprovementOperations improvements = world.engine.improvements();
        PlanId runs = PlanId.of("i-runs");
        command(
                "ImprovementOperations.propose",
                of(Facet.IMPROVEMENT_PLAN, AccessPhase.DRAFT),
                Action.CREATE,
                who -> improvements.propose(
                        world.by(who),
                        DevelopmentAttempts.improvement("new", DAN, NOW, "x", LocalDate.of(2027, 2, 1))));
        command(
                "ImprovementOperations.acknowledge",
                of(Facet.IMPROVEMENT_PLAN, AccessPhase.DRAFT),
                Action.SUBMIT,
                who -> improvements.acknowledge(world.by(who), PlanId.of("i-waits")));
        CheckpointDraft checkpoint = new CheckpointDraft(runs, List.of(), "");
        command(
                "ImprovementOperations.hold",
                IMPROVEMENT,
                Action.EDIT,
                who -> improvements.hold(world.by(who), checkpoint));
        command(
                "ImprovementOperations.extend",
                IMPROVEMENT,
                Action.EDIT,
                who -> improvements.extend(world.by(who), runs, 0));
        command(
                "ImprovementOperations.end",
                IMPROVEMENT,
                Action.EDIT,
                who -> improvements.end(world.by(who), runs, ImprovementPlan.Ending.MET));
        read("ImprovementOperations.plan", IMPROVEMENT, Action.READ, runs, PlanId.of("nowhere"), improvements::plan);
        read(
                "ImprovementOperations.plan",
                of(Facet.IMPROVEMENT_PLAN, AccessPhase.DRAFT),
                Action.READ,
                PlanId.of("i-waits"),
                PlanId.of("nowhere"),
                improvements::plan);
        list("ImprovementOperations.plansOf", who -> improvements.plansOf(who, DAN));
    }

    private void talent() {
        TalentOperations talent = world.engine.talent();
        TalentReviewId review = TalentReviewId.of("t");
        command(
                "TalentOperations.review",
                TALENT,
                Action.CREATE,
                who -> talent.review(world.by(who), DevelopmentAttempts.talent("t", DAN, NOW, "x")));
        read("TalentOperations.review", TALENT, Action.READ, review, TalentReviewId.of("nowhere"), talent::review);
        list("TalentOperations.grid", who -> talent.grid(who, NOW));
        command(
                "TalentOperations.plan",
                nobody(Facet.SUCCESSION, AccessPhase.OPEN).tied(CanaryCast.RATER, Relation.SELF),
                Action.EDIT,
                who -> talent.plan(world.by(who), DevelopmentAttempts.succession("NEW", null, "gil", "x")));
        RoleId nowhere = RoleId.of("NOWHERE");
        read("TalentOperations.succession", VACANT, Action.READ, RoleId.of("VACANT"), nowhere, talent::succession);
        read("TalentOperations.succession", HEIRS, Action.READ, RoleId.of("HEAD"), nowhere, talent::succession);
        list("TalentOperations.successions", talent::successions);
        list("TalentOperations.bench", who -> talent.bench(who, BenchPolicy.SHARED));
    }

    private void development() {
        DevelopmentOperations development = world.engine.development();
        RoleProfile role =
                RoleProfile.builder().id(RoleId.of("NEW")).title("New").build();
        command(
                "DevelopmentOperations.describe",
                nobody(Facet.CONFIGURATION, AccessPhase.OPEN),
                Action.EDIT,
                who -> development.describe(world.by(who), role));
        AssessmentDraft draft = new AssessmentDraft(DAN, CompetencyId.of("SQL"), 2, Assessment.Source.MANAGER, DAY);
        command("DevelopmentOperations.assess", PLAN, Action.EDIT, who -> development.assess(world.by(who), draft));
        command(
                "DevelopmentOperations.propose",
                of(Facet.DEVELOPMENT_PLAN, AccessPhase.DRAFT),
                Action.CREATE,
                who -> development.propose(world.by(who), PlanDraft.of(PlanId.of("new"), DAN, NOW)));
        command(
                "DevelopmentOperations.accept",
                PLAN,
                Action.EDIT,
                who -> development.accept(world.by(who), PlanId.of("p")));
        read("DevelopmentOperations.plan", PLAN, Action.READ, PlanId.of("p"), PlanId.of("nowhere"), development::plan);
        StepNoteDraft note = new StepNoteDraft(PlanId.of("p"), ActionId.of("none"), StepState.DONE, DAY, "");
        command("DevelopmentOperations.note", PLAN, Action.EDIT, who -> development.note(world.by(who), note));
        command(
                "DevelopmentOperations.revise",
                PLAN,
                Action.EDIT,
                who -> development.revise(world.by(who), PlanId.of("p")));
        read(
                "DevelopmentOperations.standing",
                PLAN,
                Action.READ,
                DAN,
                id("nowhere"),
                (who, person) -> development.standing(who, person, NOW));
        list("DevelopmentOperations.plansOf", who -> development.plansOf(who, DAN));
    }
}
