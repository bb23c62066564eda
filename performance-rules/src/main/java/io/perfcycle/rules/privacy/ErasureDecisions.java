package io.perfcycle.rules.privacy;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.privacy.CompletedErasure;
import io.perfcycle.core.privacy.ErasureInProgress;
import io.perfcycle.core.privacy.ErasureRequest;
import io.perfcycle.core.privacy.KindCount;
import io.perfcycle.core.privacy.PrivacyEvent;
import io.perfcycle.core.privacy.RequestedErasure;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides who is erased, and keeps the account of it. Stateless. */
public final class ErasureDecisions {
    private ErasureDecisions() {}

    /** The kinds of document about a person, in the order in which an erasure deletes them. */
    private static final List<DocumentKind> ABOUT = List.of(
            DocumentKind.GOAL,
            DocumentKind.SELF_ASSESSMENT,
            DocumentKind.INTERIM_RATINGS,
            DocumentKind.REVIEW,
            DocumentKind.FEEDBACK,
            DocumentKind.RECOGNITION,
            DocumentKind.FEEDBACK_REQUEST,
            DocumentKind.MEETING_NOTE,
            DocumentKind.ONE_ON_ONE,
            DocumentKind.ROUND,
            DocumentKind.NOMINATION,
            DocumentKind.DEVELOPMENT_PLAN,
            DocumentKind.IMPROVEMENT_PLAN,
            DocumentKind.TALENT_REVIEW,
            DocumentKind.COMPETENCY_PROFILE,
            DocumentKind.DELEGATION,
            DocumentKind.ACCESS_LOG,
            DocumentKind.LEGAL_HOLD);

    /** {@return the kinds whose documents are about one person and go with that person, in order of deletion} */
    public static List<DocumentKind> kindsAboutOnePerson() {
        return ABOUT;
    }

    /**
     * What bears on carrying out an erasure.
     *
     * @param request the request, if there is one
     * @param held whether the person is under a legal hold
     * @param employed whether the person is employed today
     * @param reports how many people report to the person today
     */
    public record Standing(Optional<ErasureRequest> request, boolean held, boolean employed, long reports) {}

    /**
     * Requests an erasure.
     *
     * @param subject of whom
     * @param reason why
     * @param before the request, if there is one already
     * @param by who asks
     * @param now the engine's instant
     * @return the request, or the reason against it
     */
    public static Outcome<List<PrivacyEvent>> request(
            EmployeeId subject, String reason, Optional<ErasureRequest> before, EmployeeId by, Instant now) {
        if (before.isPresent()) {
            return Outcome.refused(
                    List.of(Finding.of(PrivacyFinding.REQUESTED_BEFORE).with("person", subject)));
        }
        RequestedErasure request = RequestedErasure.builder()
                .subject(subject)
                .requestedBy(by)
                .requestedAt(now)
                .reason(reason)
                .build();
        return Outcome.done(List.of(new PrivacyEvent.ErasureRequested(now, request)));
    }

    /**
     * Everything that stands against beginning or going on with an erasure.
     *
     * @param subject of whom
     * @param standing what bears on it
     * @param by who carries it out
     * @return every reason; empty if there is none
     */
    public static List<Finding> obstacles(EmployeeId subject, Standing standing, EmployeeId by) {
        Checks checks = Checks.begin();
        Optional<ErasureRequest> request = standing.request();
        checks.that(request.isPresent(), () -> about(PrivacyFinding.NOT_REQUESTED, subject));
        checks.that(
                !(request.orElse(null) instanceof CompletedErasure),
                () -> about(PrivacyFinding.ERASED_BEFORE, subject));
        boolean asked = request.orElse(null) instanceof RequestedErasure open
                && open.requestedBy().equals(by);
        checks.that(!asked && !by.equals(subject), () -> about(PrivacyFinding.FOUR_EYES, subject));
        checks.that(!standing.held(), () -> about(PrivacyFinding.HELD, subject));
        checks.that(!standing.employed(), () -> about(PrivacyFinding.EMPLOYED, subject));
        checks.that(
                standing.reports() == 0,
                () -> about(PrivacyFinding.HAS_REPORTS, subject).with("count", standing.reports()));
        return checks.findings();
    }

    private static Finding about(PrivacyFinding code, EmployeeId person) {
        return Finding.of(code).with("person", person);
    }

    /**
     * Begins an erasure.
     *
     * @param request the request
     * @param pseudonym a fresh random name
     * @param now the engine's instant
     * @return the erasure, of which the entry in the directory is done
     */
    public static ErasureInProgress begin(ErasureRequest request, EmployeeId pseudonym, Instant now) {
        return ErasureInProgress.builder()
                .subject(request.subject())
                .requestedAt(request.requestedAt())
                .startedAt(now)
                .pseudonym(pseudonym)
                .addDeleted(new KindCount(DocumentKind.EMPLOYEE, 1))
                .build();
    }

    /**
     * Notes a batch.
     *
     * @param before the erasure so far
     * @param deleted the kind of each document that the batch deletes
     * @param replaced the kind of each document in which it replaces the name
     * @param searchedTo the last document that has been searched, if the search has begun
     * @return the erasure with it
     */
    public static ErasureInProgress advance(
            ErasureInProgress before,
            List<DocumentKind> deleted,
            List<DocumentKind> replaced,
            Optional<DocumentKey> searchedTo) {
        return ErasureInProgress.builder()
                .subject(before.subject())
                .requestedAt(before.requestedAt())
                .startedAt(before.startedAt())
                .pseudonym(before.pseudonym())
                .addAllDeleted(KindCount.plus(before.deleted(), deleted))
                .addAllReplaced(KindCount.plus(before.replaced(), replaced))
                .searchedTo(searchedTo)
                .build();
    }

    /**
     * Completes an erasure: the random name, who asked and why are dropped.
     *
     * @param last the erasure with its last batch
     * @param now the engine's instant
     * @return what remains
     */
    public static CompletedErasure complete(ErasureInProgress last, Instant now) {
        return CompletedErasure.builder()
                .subject(last.subject())
                .requestedAt(last.requestedAt())
                .completedAt(now)
                .addAllDeleted(last.deleted())
                .addAllReplaced(last.replaced())
                .build();
    }
}
