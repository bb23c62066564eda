package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessLog;
import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.calibration.DraftSession;
import io.perfcycle.core.calibration.OpenSession;
import io.perfcycle.core.calibration.SnapshotEntry;
import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.ImprovementCase;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.CancelledRequest;
import io.perfcycle.core.feedback.ExpiredRequest;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.MeetingNote;
import io.perfcycle.core.feedback.Moderated;
import io.perfcycle.core.feedback.ModerationState;
import io.perfcycle.core.feedback.Nomination;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.PendingRequest;
import io.perfcycle.core.feedback.PlannedOneOnOne;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.feedback.RequestState;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundResponses;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.DeclinedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.privacy.AuditSeal;
import io.perfcycle.core.privacy.ErasureRequest;
import io.perfcycle.core.privacy.HoldRegister;
import io.perfcycle.core.privacy.LegalHold;
import io.perfcycle.core.privacy.RetentionPolicy;
import io.perfcycle.core.privacy.RetentionRun;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.InterimRatings;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.PublishedReview;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.talent.SuccessionPlan;
import io.perfcycle.core.talent.TalentReview;
import io.perfcycle.rules.feedback.ContributionRelease;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads off a document, and off those that it refers to, what the access decision needs to know. */
final class TraitsReader {
    private final Lookup others;

    TraitsReader(Lookup others) {
        this.others = others;
    }

    Traits read(Document document) {
        if (document instanceof Goal goal) {
            return ofGoal(goal);
        } else if (document instanceof Review review) {
            return ofReview(review);
        } else if (document instanceof SelfAssessment own) {
            return ofSelfAssessment(own);
        } else if (document instanceof InterimRatings interim) {
            return ofInterim(interim);
        } else if (document instanceof Feedback feedback) {
            return ofFeedback(feedback);
        } else if (document instanceof Recognition thanks) {
            return Traits.authored(Facet.RECOGNITION, thanks.subject(), thanks.author(), phaseOf(thanks));
        } else if (document instanceof Round round) {
            return ofRound(round);
        } else if (document instanceof Nomination nomination) {
            boolean approved = nomination.state() == Nomination.State.APPROVED;
            AccessPhase phase = approved ? AccessPhase.SUBMITTED : AccessPhase.DRAFT;
            return about(Facet.NOMINATION, nomination.subject(), phase).during(Traits.Period.of(nomination.cycle()));
        } else if (document instanceof CalibrationSession session) {
            return ofSession(session);
        } else if (document instanceof Participation || document instanceof RoundResponses) {
            return Traits.plain(Facet.ANONYMOUS_RESPONSE, Optional.empty(), AccessPhase.ARCHIVED);
        }
        return ofContinuous(document).orElseGet(() -> ofSomethingPlain(document));
    }

    /** What is hidden is, for its readers, as if it had not come out. */
    private static AccessPhase phaseOf(Moderated text) {
        boolean hidden = ModerationState.after(text.moderation()) == ModerationState.HIDDEN;
        return hidden ? AccessPhase.SUBMITTED : AccessPhase.RELEASED;
    }

    private static Optional<Traits> ofContinuous(Document document) {
        if (document instanceof FeedbackRequest request) {
            return Optional.of(ofRequest(request));
        } else if (document instanceof OneOnOne meeting) {
            return Optional.of(ofMeeting(meeting));
        } else if (document instanceof MeetingNote note) {
            return Optional.of(Traits.authored(Facet.PRIVATE_NOTE, note.subject(), note.author(), AccessPhase.RELEASED)
                    .during(Traits.Period.of(LocalDate.ofInstant(note.writtenAt(), ZoneOffset.UTC))));
        }
        return Optional.empty();
    }

    /** Nobody is a rater of what was never sent. */
    private static Traits ofRequest(FeedbackRequest request) {
        AccessPhase phase = switch (RequestState.of(request)) {
            case PENDING -> AccessPhase.DRAFT;
            case SENT, DRAFTED -> AccessPhase.OPEN;
            case SUBMITTED -> AccessPhase.RELEASED;
            case DECLINED, CANCELLED, EXPIRED -> AccessPhase.ARCHIVED;
        };
        Traits traits = about(Facet.FEEDBACK_REQUEST, request.content().subject(), phase);
        boolean sent = !(request instanceof PendingRequest)
                && !(request instanceof CancelledRequest cancelled && !cancelled.wasSent())
                && !(request instanceof ExpiredRequest expired && !expired.wasSent());
        return sent ? traits.tied(Traits.Ties.giving(request.content().rater(), Relation.RATER)) : traits;
    }

    /** Of all managers only the one who meets the report; a later one begins a series of their own. */
    private static Traits ofMeeting(OneOnOne meeting) {
        boolean planned = meeting instanceof PlannedOneOnOne;
        Traits.Ties ties = new Traits.Ties(
                Map.of(),
                Set.of(Relation.DIRECT_MANAGER, Relation.FORMER_MANAGER),
                Optional.of(meeting.series().host()));
        return about(Facet.CHECK_IN, meeting.series().report(), planned ? AccessPhase.OPEN : AccessPhase.ARCHIVED)
                .tied(ties)
                .during(Traits.Period.of(meeting.day()));
    }

    private static Traits ofSomethingPlain(Document document) {
        if (document instanceof DevelopmentPlan plan) {
            AccessPhase phase = switch (plan.state()) {
                case PROPOSED -> AccessPhase.DRAFT;
                case ACTIVE -> AccessPhase.OPEN;
                case COMPLETED -> AccessPhase.ARCHIVED;
            };
            return about(Facet.DEVELOPMENT_PLAN, plan.employee(), phase).during(Traits.Period.of(plan.start()));
        } else if (document instanceof ImprovementCase improvement) {
            AccessPhase begun = improvement.acknowledgedAt().isPresent() ? AccessPhase.OPEN : AccessPhase.DRAFT;
            AccessPhase phase = improvement.ending().isPresent() ? AccessPhase.ARCHIVED : begun;
            return about(Facet.IMPROVEMENT_PLAN, improvement.content().employee(), phase);
        } else if (document instanceof TalentReview review) {
            return about(Facet.SUCCESSION, review.view().person(), AccessPhase.OPEN)
                    .during(Traits.Period.of(review.cycle()));
        } else if (document instanceof SuccessionPlan plan) {
            return Traits.succession(plan.slate());
        } else if (document instanceof CompetencyProfile profile) {
            return about(Facet.DEVELOPMENT_PLAN, profile.employee(), AccessPhase.OPEN);
        } else if (document instanceof Employee person) {
            return about(Facet.DIRECTORY, person.id(), AccessPhase.OPEN);
        } else if (document instanceof Delegation delegation) {
            return about(Facet.DELEGATION, delegation.grantor(), AccessPhase.OPEN);
        } else if (document instanceof AccessLog log) {
            return about(Facet.ACCESS_LOG, log.subject(), AccessPhase.OPEN);
        }
        return ofPrivacy(document)
                .orElseGet(() -> Traits.plain(Facet.CONFIGURATION, Optional.empty(), AccessPhase.OPEN));
    }

    private static Optional<Traits> ofPrivacy(Document document) {
        if (document instanceof LegalHold hold) {
            return Optional.of(about(Facet.PRIVACY, hold.subject(), AccessPhase.OPEN));
        } else if (document instanceof ErasureRequest request) {
            return Optional.of(about(Facet.PRIVACY, request.subject(), AccessPhase.OPEN));
        } else if (document instanceof AuditSeal) {
            return Optional.of(Traits.plain(Facet.AUDIT_METADATA, Optional.empty(), AccessPhase.OPEN));
        }
        boolean privacy = document instanceof HoldRegister
                || document instanceof RetentionPolicy
                || document instanceof RetentionRun;
        return privacy
                ? Optional.of(Traits.plain(Facet.PRIVACY, Optional.empty(), AccessPhase.OPEN))
                : Optional.empty();
    }

    private static Traits about(Facet facet, EmployeeId subject, AccessPhase phase) {
        return Traits.plain(facet, Optional.of(subject), phase);
    }

    /** A proposal to which nobody agreed stays a draft. Whoever owns a part of a goal is to it what its owner is. */
    private static Traits ofGoal(Goal goal) {
        Facet facet = goal.content().visibility() == Visibility.PRIVATE ? Facet.GOAL_PRIVATE : Facet.GOAL_SHARED;
        boolean proposal = goal instanceof ProposedGoal || goal instanceof DeclinedGoal;
        AccessPhase phase =
                proposal ? AccessPhase.DRAFT : goal instanceof ClosedGoal ? AccessPhase.ARCHIVED : AccessPhase.OPEN;
        Map<EmployeeId, Set<Relation>> owners = new HashMap<>();
        goal.content().owners().stream().skip(1).forEach(owner -> give(owners, owner, Relation.SELF));
        return about(facet, goal.content().owner(), phase)
                .tied(new Traits.Ties(owners, Set.of(), Optional.empty()))
                .during(goal.content().cycle().map(Traits.Period::of).orElse(Traits.Period.NONE));
    }

    /**
     * The reviewer of record is the responsible manager until the review is out; afterwards they are who was. A review
     * is being calibrated as long as its session is open.
     */
    private Traits ofReview(Review review) {
        AccessPhase phase = AccessPhase.DRAFT;
        Optional<OpenSession> session = Optional.empty();
        if (review instanceof SubmittedReview submitted) {
            session = submitted.session().flatMap(id -> others.find(id.key(), OpenSession.class));
            phase = session.isPresent() ? AccessPhase.CALIBRATING : AccessPhase.SUBMITTED;
        } else if (review instanceof ReleasedReview) {
            phase = AccessPhase.RELEASED;
        } else if (review instanceof AcknowledgedReview) {
            phase = AccessPhase.ACKNOWLEDGED;
        }
        Map<EmployeeId, Set<Relation>> given = new HashMap<>();
        session.ifPresent(open -> open.participants().forEach(person -> give(given, person, Relation.CALIBRATOR)));
        boolean out = phase.compareTo(AccessPhase.RELEASED) >= 0;
        Relation writer = out ? Relation.FORMER_MANAGER : Relation.DIRECT_MANAGER;
        give(given, review.header().reviewer(), writer);
        review.header().coReviewer().ifPresent(person -> give(given, person, writer));
        Set<Relation> withheld =
                review instanceof ScheduledReview ? Set.of(Relation.DIRECT_MANAGER) : Set.<Relation>of();
        return about(Facet.MANAGER_REVIEW, review.header().subject(), phase)
                .tied(new Traits.Ties(given, withheld, Optional.empty()))
                .during(periodOf(review));
    }

    private static void give(Map<EmployeeId, Set<Relation>> given, EmployeeId person, Relation relation) {
        given.computeIfAbsent(person, key -> EnumSet.noneOf(Relation.class)).add(relation);
    }

    private static Traits.Period periodOf(Review review) {
        Optional<LocalDate> last = review.header().occasion() == Occasion.MID_YEAR
                ? Optional.of(review.header().due())
                : Optional.empty();
        return new Traits.Period(Optional.of(review.header().cycle()), Optional.empty(), last);
    }

    /** It has come as far as its review, but is handed in as soon as it is there. */
    private Traits ofSelfAssessment(SelfAssessment own) {
        Traits plain = about(Facet.SELF_ASSESSMENT, own.subject(), AccessPhase.SUBMITTED);
        return others.find(own.review().key(), Review.class)
                .map(this::ofReview)
                .map(review -> review.phase() == AccessPhase.DRAFT
                        ? review.in(AccessPhase.SUBMITTED).as(Facet.SELF_ASSESSMENT)
                        : review.as(Facet.SELF_ASSESSMENT))
                .orElse(plain);
    }

    /** It has come as far as its review, but is handed in as soon as it is there; its raters are former managers. */
    private Traits ofInterim(InterimRatings interim) {
        Optional<Traits> review =
                others.find(interim.review().key(), Review.class).map(this::ofReview);
        AccessPhase phase = review.map(Traits::phase)
                .filter(reached -> reached != AccessPhase.DRAFT)
                .orElse(AccessPhase.SUBMITTED);
        Map<EmployeeId, Set<Relation>> given = new HashMap<>();
        review.ifPresent(there -> there.ties()
                .given()
                .forEach((person, relations) -> relations.forEach(relation -> give(given, person, relation))));
        interim.given().forEach(each -> give(given, each.rater(), Relation.FORMER_MANAGER));
        return about(Facet.INTERIM_RATING, interim.subject(), phase)
                .tied(new Traits.Ties(given, Set.of(), Optional.empty()))
                .during(Traits.Period.of(interim.cycle()));
    }

    private static Traits ofFeedback(Feedback feedback) {
        boolean note = feedback.visibility() == FeedbackVisibility.PRIVATE;
        boolean toManager = feedback.visibility() == FeedbackVisibility.SUBJECT_AND_MANAGER;
        Traits traits = Traits.authored(
                note ? Facet.PRIVATE_NOTE : Facet.ATTRIBUTED_FEEDBACK,
                feedback.subject(),
                feedback.author(),
                phaseOf(feedback));
        Set<Relation> managers = Set.of(Relation.DIRECT_MANAGER, Relation.FORMER_MANAGER);
        LocalDate given = LocalDate.ofInstant(feedback.givenAt(), ZoneOffset.UTC);
        return (note || toManager ? traits : traits.tied(traits.ties().withholding(managers)))
                .during(Traits.Period.of(given));
    }

    /** Contributions to a review are closed to its subject until it is out, unless the form opens them at their close. */
    private Traits ofRound(Round round) {
        Map<EmployeeId, Set<Relation>> raters = new HashMap<>();
        for (Invitation invitation : round.invitations()) {
            give(raters, invitation.rater(), Relation.RATER);
        }
        boolean open = round.state() == Round.State.OPEN;
        return about(Facet.ROUND_AGGREGATE, round.subject(), open ? AccessPhase.OPEN : AccessPhase.RELEASED)
                .tied(new Traits.Ties(raters, isForLater(round) ? Set.of(Relation.SELF) : Set.of(), Optional.empty()))
                .during(Traits.Period.of(round.cycle()));
    }

    private boolean isForLater(Round round) {
        boolean out = round.review()
                .map(review -> others.find(review.key(), PublishedReview.class).isPresent())
                .orElse(true);
        return !out
                && ContributionRelease.isWithReview(
                        round, others.find(Programme.keyOf(round.cycle()), Programme.class));
    }

    /** Its owner is to the record what a manager above is to a review, once the reviews in it are the owner's people's. */
    private Traits ofSession(CalibrationSession session) {
        Map<EmployeeId, Set<Relation>> given = new HashMap<>();
        session.participants().forEach(person -> give(given, person, Relation.CALIBRATOR));
        boolean own = session.snapshot().stream().map(SnapshotEntry::subject).noneMatch(session.owner()::equals);
        if (own) {
            give(given, session.owner(), Relation.CHAIN_MANAGER);
        }
        AccessPhase phase = session instanceof OpenSession ? AccessPhase.CALIBRATING : AccessPhase.ARCHIVED;
        phase = session instanceof DraftSession ? AccessPhase.DRAFT : phase;
        return Traits.plain(Facet.CALIBRATION, Optional.empty(), phase)
                .tied(new Traits.Ties(given, Set.of(), Optional.empty()));
    }
}
