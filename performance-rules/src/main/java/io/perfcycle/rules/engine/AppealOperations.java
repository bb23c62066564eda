package io.perfcycle.rules.engine;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.AppealDraft;
import io.perfcycle.core.review.AppealPolicy;
import io.perfcycle.core.review.CorrectionDraft;
import io.perfcycle.core.review.Review;
import io.perfcycle.rules.access.FourEyes;
import io.perfcycle.rules.review.AppealDecisions;
import io.perfcycle.rules.review.CorrectionDecisions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens to a review after it is out, beside its acknowledgement: appeals and corrections. Thread safe. */
public final class AppealOperations {
    private final Pipeline pipeline;

    AppealOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Asks for another look at one's review, once, and as long as the programme's {@link AppealPolicy} gives time.
     *
     * @param command the command; its caller is the subject
     * @param draft the review and why
     * @return the review's id, or every reason against it
     */
    @Performs(Operation.APPEAL_RAISE)
    public Outcome<Saved<ReviewId>> raise(Command command, AppealDraft draft) {
        return pipeline.run(command, Operation.APPEAL_RAISE, draft, ReviewId::of, desk -> {
            Review review = desk.open(draft.review().key(), Review.class, Facet.APPEAL);
            AppealPolicy policy =
                    desk.programme(review.header().cycle()).appeals().orElseGet(AppealPolicy::standard);
            return AppealDecisions.raise(review, draft.reason(), policy, deciders(desk, review), desk.now());
        });
    }

    /** Who wrote the review and is told, and the two above the subject, of whom one decides. */
    private static List<EmployeeId> deciders(Desk desk, Review review) {
        EmployeeId subject = review.header().subject();
        Optional<Employee> person = desk.person(subject);
        List<EmployeeId> chain =
                person.map(known -> desk.reviewers().chain(known, desk.today())).orElse(List.of());
        Set<EmployeeId> told = new LinkedHashSet<>();
        told.addAll(review.header().writers());
        told.addAll(chain.subList(0, Math.min(2, chain.size())));
        told.remove(subject);
        return List.copyOf(told);
    }

    /**
     * Takes one's appeal back.
     *
     * @param command the command; its caller is the subject
     * @param draft the review and why
     * @return the review's id, or the reason against it
     */
    @Performs(Operation.APPEAL_WITHDRAW)
    public Outcome<Saved<ReviewId>> withdraw(Command command, AppealDraft draft) {
        return pipeline.run(command, Operation.APPEAL_WITHDRAW, draft, ReviewId::of, desk -> {
            Review review = desk.open(draft.review().key(), Review.class, Facet.APPEAL);
            return AppealDecisions.withdraw(review, draft.reason(), desk.caller(), desk.now());
        });
    }

    /**
     * Decides an appeal. A draft that changes nothing upholds the review; any other one corrects it.
     *
     * @param command the command; its caller is a manager above the subject's, or HR, and nobody who took part in the review
     * @param draft the decision
     * @return the review's id, or every reason against it
     */
    @Performs(Operation.APPEAL_DECIDE)
    public Outcome<Saved<ReviewId>> decide(Command command, CorrectionDraft draft) {
        return pipeline.run(command, Operation.APPEAL_DECIDE, draft, ReviewId::of, desk -> {
            Review review = desk.open(draft.review().key(), Review.class, Facet.APPEAL);
            Programme programme = desk.programme(review.header().cycle());
            return AppealDecisions.decide(review, draft, programme.reviews(), eyes(desk, review), desk.now());
        });
    }

    /**
     * Corrects a review that is out. What it said until then stays in it, with who corrected it, when and why.
     *
     * @param command the command; its caller is a manager above the subject's, or HR, and not the reviewer
     * @param draft the correction
     * @return the review's id, or every reason against it
     */
    @Performs(Operation.REVIEW_CORRECT)
    public Outcome<Saved<ReviewId>> correct(Command command, CorrectionDraft draft) {
        return pipeline.run(command, Operation.REVIEW_CORRECT, draft, ReviewId::of, desk -> {
            Review review = desk.open(draft.review().key(), Review.class);
            Programme programme = desk.programme(review.header().cycle());
            return CorrectionDecisions.correct(review, draft, programme.reviews(), eyes(desk, review), desk.now());
        });
    }

    private static FourEyes eyes(Desk desk, Review review) {
        EmployeeId actor = desk.actor();
        List<EmployeeId> writers = review.header().writers();
        boolean acted = writers.stream().anyMatch(writer -> !actor.equals(writer) && desk.mayHaveActedFor(writer));
        boolean self = actor.equals(review.header().subject());
        EmployeeId first = writers.contains(actor) ? actor : review.header().reviewer();
        return FourEyes.of(first, actor.equals(first) ? first : desk.caller()).withDelegation(acted || self);
    }
}
