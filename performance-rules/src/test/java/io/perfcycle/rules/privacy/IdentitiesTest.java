package io.perfcycle.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A kind of document, or a component with a person, that is added later and not reached here makes these fail. */
class IdentitiesTest {
    static Stream<Class<?>> types() {
        return Arrays.stream(DocumentKind.values()).flatMap(kind -> PeopledDocuments.membersOf(kind).stream());
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_person_at_every_place_of_a_document_is_reached(Class<?> type) {
        Document document = new PeopledDocuments().make(type);
        Set<String> before = PeopledDocuments.peopleIn(document);

        Document after = Identities.replace(document, person -> EmployeeId.of("new-" + person));

        assertThat(PeopledDocuments.peopleIn(after))
                .isEqualTo(before.stream().map(name -> "new-" + name).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(Identities.in(document)).extracting(EmployeeId::value).containsExactlyInAnyOrderElementsOf(before);
    }

    @ParameterizedTest
    @MethodSource("types")
    void nothing_but_people_is_changed(Class<?> type) {
        Document document = new PeopledDocuments().make(type);
        Document there = Identities.replace(document, person -> EmployeeId.of("new-" + person));
        Document back =
                Identities.replace(there, person -> EmployeeId.of(person.value().substring("new-".length())));

        assertThat(back).isEqualTo(document);
        assertThat(Identities.replace(document, person -> person)).isEqualTo(document);
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_is_said_to_name_people_exactly_where_its_type_can_hold_one(DocumentKind kind) {
        boolean holds = PeopledDocuments.membersOf(kind).stream()
                .anyMatch(type -> !PeopledDocuments.peopleIn(new PeopledDocuments().make(type))
                        .isEmpty());

        assertThat(Identities.canBeIn(kind)).isEqualTo(holds);
    }

    /** Author, subject, and who moderated. */
    @Test
    void people_are_told_in_the_order_in_which_they_stand() {
        Document feedback = new PeopledDocuments().make(Feedback.class);

        assertThat(Identities.in(feedback))
                .extracting(EmployeeId::value)
                .containsExactly("who-1", "who-4", "who-2", "who-3");
    }

    @Test
    void a_document_of_a_type_that_nobody_knows_is_not_taken_for_one_without_people() {
        Document foreign = () -> new DocumentKey(DocumentKind.GOAL, "G");

        assertThatThrownBy(() -> Identities.replace(foreign, person -> person))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GOAL");
    }
}
