package io.perfcycle.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessLawsTest {
    @ParameterizedTest
    @EnumSource(AccessLaws.class)
    void the_law_holds_for_every_set_of_up_to_three_relations(AccessLaws law) {
        assertThat(law.broken(Question::permitted)).isEmpty();
    }

    /** For each law a table that is wrong in one place, and that the law therefore refuses. */
    @ParameterizedTest
    @EnumSource(AccessLaws.class)
    void the_law_finds_a_table_that_is_wrong_on_purpose(AccessLaws law) {
        Predicate<Question> wrong = wrong(law);

        assertThat(law.broken(question -> question.permitted() ^ wrong.test(question)))
                .isPresent();
    }

    /** Where the wrong table says the opposite of the right one. */
    private static Predicate<Question> wrong(AccessLaws law) {
        return switch (law) {
            case WHAT_NO_ROW_PERMITS_IS_DENIED ->
                q -> is(q, Relation.CYCLE_ADMIN, Facet.RATING, Action.READ, AccessPhase.RELEASED);
            case NO_UNION_OPENS_AN_ANONYMOUS_ANSWER ->
                q -> q.relations().contains(Relation.HR_PARTNER)
                        && q.relations().contains(Relation.AUDITOR)
                        && q.facet() == Facet.ANONYMOUS_RESPONSE
                        && q.action() == Action.READ
                        && q.phase() == AccessPhase.ARCHIVED;
            case WHO_LISTS_READS -> q -> is(q, Relation.NONE, Facet.GOAL_PRIVATE, Action.LIST, AccessPhase.OPEN);
            case WHO_EXPORTS_READS ->
                q -> is(q, Relation.SELF, Facet.MANAGER_REVIEW, Action.EXPORT, AccessPhase.SUBMITTED);
            case WHO_EDITS_READS ->
                q -> is(q, Relation.HR_PARTNER, Facet.SELF_ASSESSMENT, Action.EDIT, AccessPhase.DRAFT);
            case ONLY_THE_SUBJECT_EXPORTS_WHAT_THE_SUBJECT_READS ->
                q -> is(q, Relation.HR_PARTNER, Facet.GOAL_SHARED, Action.EXPORT, AccessPhase.OPEN);
            case A_LATER_PHASE_NEVER_OPENS_EDITING_AGAIN ->
                q -> is(q, Relation.DIRECT_MANAGER, Facet.MANAGER_REVIEW, Action.EDIT, AccessPhase.RELEASED);
            case A_DELEGATE_MAY_NO_MORE_THAN_THE_GRANTOR ->
                q -> q.relations().contains(Relation.DELEGATE)
                        && q.relations().contains(Relation.NONE)
                        && q.facet() == Facet.GOAL_PRIVATE
                        && q.action() == Action.READ
                        && q.phase() == AccessPhase.OPEN;
            case BEING_THE_SUBJECT_ADDS_AT_MOST_THE_SUBJECTS_RIGHTS ->
                q -> q.relations().contains(Relation.SELF)
                        && q.relations().contains(Relation.HR_PARTNER)
                        && q.facet() == Facet.METRIC
                        && q.action() == Action.ERASE
                        && q.phase() == AccessPhase.OPEN;
            case BEING_THE_SUBJECT_TAKES_AWAY_DRAFTS_AND_DECISIONS ->
                q -> q.relations().contains(Relation.SELF)
                        && q.relations().contains(Relation.CALIBRATOR)
                        && q.facet() == Facet.CALIBRATION
                        && q.action() == Action.EDIT
                        && q.phase() == AccessPhase.CALIBRATING;
            case A_PURPOSE_NARROWS ->
                q -> q.purpose() == Purpose.RESEARCH
                        && is(q, Relation.RESEARCHER, Facet.RATING, Action.READ, AccessPhase.RELEASED);
            case NOTHING_IS_OPEN_ONCE_ERASED ->
                q -> is(q, Relation.SELF, Facet.DIRECTORY, Action.READ, AccessPhase.ERASED);
            case WHO_IS_NOTHING_MAY_NOTHING ->
                q -> q.relations().isEmpty() && q.facet() == Facet.CONFIGURATION && q.action() == Action.READ;
        };
    }

    private static boolean is(Question q, Relation relation, Facet facet, Action action, AccessPhase phase) {
        return q.relations().contains(relation)
                && q.relations().size() == 1
                && q.facet() == facet
                && q.action() == action
                && q.phase() == phase;
    }
}
