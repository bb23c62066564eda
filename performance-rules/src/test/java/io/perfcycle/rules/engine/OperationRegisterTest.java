package io.perfcycle.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.outcome.Outcome;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperationRegisterTest {
    private static final List<Class<?>> OPERATIONS = Stream.of(PerformanceEngine.class.getMethods())
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .map(Method::getReturnType)
            .<Class<?>>map(type -> type)
            .filter(type -> type.getSimpleName().endsWith("Operations"))
            .toList();

    @Test
    void every_public_operation_is_registered_with_facet_and_action() {
        assertThat(OPERATIONS).hasSize(24);
        assertThat(unregistered(OPERATIONS)).isEmpty();
    }

    @Test
    void an_operation_that_is_not_registered_is_found() {
        assertThat(unregistered(List.of(ForgottenOperations.class))).containsExactly("ForgottenOperations.leak");
    }

    @Test
    void no_entry_of_the_register_is_without_an_operation() {
        Set<Operation> used = EnumSet.noneOf(Operation.class);
        for (Class<?> type : OPERATIONS) {
            for (Method method : type.getDeclaredMethods()) {
                Performs performs = method.getAnnotation(Performs.class);
                if (performs != null) {
                    used.add(performs.value());
                }
            }
        }
        assertThat(used).containsExactlyInAnyOrder(Operation.values());
    }

    private static List<String> unregistered(List<Class<?>> types) {
        return types.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == Outcome.class)
                .filter(method -> method.getAnnotation(Performs.class) == null)
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .toList();
    }

    /** Wrong on purpose: a sibling path that forgot the check. */
    static final class ForgottenOperations {
        public Outcome<String> leak() {
            return Outcome.done("secret");
        }
    }
}
