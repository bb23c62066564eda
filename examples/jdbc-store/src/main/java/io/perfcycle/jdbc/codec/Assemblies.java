package io.perfcycle.jdbc.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How values are put together again: records by their constructor, facts by their builder. */
final class Assemblies {
    private Assemblies() {}

    /** By the canonical constructor; the properties are the components in order. */
    static ObjectShape.Assembly ofRecord(Class<?> type) {
        Constructor<?> constructor = constructorOf(type);
        return (values, where) -> guarded(type, where, () -> constructor.newInstance(values));
    }

    /** By {@code builder()}, one call for each property, and {@code build()}. */
    static ObjectShape.Assembly ofFact(Class<?> type, List<Property> properties) {
        try {
            Method builder = type.getMethod("builder");
            Method build = builder.getReturnType().getMethod("build");
            List<Method> setters = new ArrayList<>();
            for (Property property : properties) {
                setters.add(setter(builder.getReturnType(), property.accessor()));
            }
            return (values, where) -> guarded(type, where, () -> {
                Object target = builder.invoke(null);
                for (int i = 0; i < values.length; i++) {
                    setters.get(i).invoke(target, values[i]);
                }
                return build.invoke(target);
            });
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("No builder fits " + type.getName(), e);
        }
    }

    static Constructor<?> constructorOf(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return type.getConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("No constructor fits " + type.getName(), e);
        }
    }

    private static Method setter(Class<?> builder, Method accessor) throws NoSuchMethodException {
        String name = accessor.getName();
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Class<?> type = accessor.getReturnType();
        if (type == List.class) {
            return builder.getMethod("addAll" + capital, Iterable.class);
        }
        if (type == Map.class) {
            return builder.getMethod("putAll" + capital, Map.class);
        }
        return builder.getMethod(name, type == Optional.class ? Optional.class : type);
    }

    /** Turns a refusal by the type into a fault; its message stays out because it may quote contents. */
    private static Object guarded(Class<?> type, Where where, Making making) {
        try {
            return making.make();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw where.fault("is refused by " + type.getSimpleName());
        } catch (ReflectiveOperationException e) {
            throw where.fault("cannot be made a " + type.getSimpleName());
        }
    }

    private interface Making {
        Object make() throws ReflectiveOperationException;
    }
}
