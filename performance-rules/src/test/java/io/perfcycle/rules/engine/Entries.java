package io.perfcycle.rules.engine;

import io.perfcycle.core.id.Id;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the places of a draft that hold a value of some type, and makes copies with another value in one of them. */
final class Entries {
    private Entries() {}

    /** The paths, such as {@code answers[0].comment}; ids are one value and not looked into. */
    static List<String> paths(Object draft, Class<?> type) {
        List<String> paths = new ArrayList<>();
        collect(draft, type, "", paths);
        return paths;
    }

    private static void collect(Object value, Class<?> type, String path, List<String> paths) {
        if (type.isInstance(value)) {
            paths.add(path);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i), type, path + "[" + i + "]", paths);
            }
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside -> collect(inside, type, path, paths));
        } else if (value instanceof Record record && !(value instanceof Id)) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                String dot = path.isEmpty() ? "" : ".";
                collect(get(record, component), type, path + dot + component.getName(), paths);
            }
        }
    }

    /** A copy with another value at a path; an exception of a constructor comes out as it is. */
    @SuppressWarnings("unchecked")
    static <D> D with(D draft, String path, Object value) {
        return (D) replaced(draft, "", path, value);
    }

    private static Object replaced(Object old, String at, String path, Object value) {
        if (old instanceof Optional<?> optional) {
            return optional.map(inside -> replaced(inside, at, path, value));
        }
        if (at.equals(path)) {
            return value;
        }
        if (!path.startsWith(at)) {
            return old;
        }
        if (old instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            for (int i = 0; i < copy.size(); i++) {
                copy.set(i, replaced(copy.get(i), at + "[" + i + "]", path, value));
            }
            return copy;
        }
        return old instanceof Record record && !(old instanceof Id) ? rebuilt(record, at, path, value) : old;
    }

    private static Object rebuilt(Record old, String at, String path, Object value) {
        RecordComponent[] components = old.getClass().getRecordComponents();
        Object[] arguments = new Object[components.length];
        String dot = at.isEmpty() ? "" : ".";
        for (int i = 0; i < components.length; i++) {
            arguments[i] = replaced(get(old, components[i]), at + dot + components[i].getName(), path, value);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = old.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException misuse) {
                throw misuse;
            }
            throw new AssertionError(thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object get(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
