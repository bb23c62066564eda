package io.perfcycle.quickstart.report;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Puts hostile text into every text of a value made of records and lists, also into those added later. */
final class Poison {

    static final String TEXT = "<script>alert(1)</script>{{x}}{{{y}}}\"'><img src=x onerror=alert(2)>&amp;";

    private Poison() {}

    @SuppressWarnings("unchecked")
    static <T> T into(T value) {
        if (value instanceof String text) {
            return (T) (text.isEmpty() ? text : text + TEXT);
        }
        if (value instanceof List<?> list) {
            return (T) list.stream().map(Poison::into).toList();
        }
        return value instanceof Record ? (T) rebuilt((Record) value) : value;
    }

    private static Record rebuilt(Record value) {
        try {
            RecordComponent[] components = value.getClass().getRecordComponents();
            Object[] arguments = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                arguments[i] = into(components[i].getAccessor().invoke(value));
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
            return (Record) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
