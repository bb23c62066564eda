package io.perfcycle.jdbc.codec;

import io.perfcycle.core.id.Id;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the shape of every type that can be reached from some roots. Facts get their properties sorted by name, because
 * reflection promises no order; records get them as they are declared. Immutable once made.
 */
final class Shapes {
    /** Beyond every number that people write and every intermediate result of 34 digits. */
    private static final int LONGEST_DECIMAL = 100;

    private static final Map<Class<?>, Shape> SIMPLE = simple();

    private final Map<Class<?>, Shape> own = new LinkedHashMap<>();
    private final Set<Class<?>> families = new HashSet<>();

    Shapes(Iterable<Class<?>> roots) {
        roots.forEach(this::of);
    }

    /** The shapes of facts, records and ids by type: all that Jackson does not know by itself. */
    Map<Class<?>, Shape> own() {
        return Collections.unmodifiableMap(own);
    }

    /** The shape of a root or of something reached from it. */
    Shape get(Class<?> type) {
        Shape shape = own.get(type);
        if (shape == null) {
            throw new IllegalArgumentException("No shape for " + type.getName());
        }
        return shape;
    }

    private Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ListShape(of(arguments[0]));
            }
            if (generic.getRawType() == Map.class && of(arguments[0]) instanceof TextShape name) {
                return new MapShape(name, of(arguments[1]));
            }
        } else if (type instanceof Class<?> plain) {
            Shape known = SIMPLE.containsKey(plain) ? SIMPLE.get(plain) : own.get(plain);
            return known == null ? make(plain) : known;
        }
        throw new IllegalArgumentException("No JSON for " + type);
    }

    private Shape make(Class<?> type) {
        if (type.isEnum()) {
            return ofEnum(type);
        }
        Shape shape;
        if (Id.class.isAssignableFrom(type) && type.isRecord()) {
            shape = ofId(type);
        } else if (type.isRecord()) {
            shape = new ObjectShape(type.getSimpleName(), false, components(type), Assemblies.ofRecord(type));
        } else if (type.isSealed() && type.getPermittedSubclasses()[0].isInterface()) {
            shape = ofFamily(type);
        } else if (type.isSealed()) {
            List<Property> properties = accessors(type);
            shape = new ObjectShape(
                    type.getSimpleName(), isInFamily(type), properties, Assemblies.ofFact(type, properties));
        } else {
            throw new IllegalArgumentException("No JSON for " + type.getName());
        }
        own.put(type, shape);
        return shape;
    }

    private Shape ofFamily(Class<?> family) {
        families.add(family);
        Map<Class<?>, Shape> shapes = new LinkedHashMap<>();
        Map<String, Shape> byName = new LinkedHashMap<>();
        for (Class<?> member : family.getPermittedSubclasses()) {
            shapes.put(member, of(member));
            byName.put(member.getSimpleName(), of(member));
        }
        return new FamilyShape(shapes, byName);
    }

    /** Whether it is stored as one of several; what facts of different kinds have in common makes no family. */
    private boolean isInFamily(Class<?> fact) {
        return Arrays.stream(fact.getInterfaces()).anyMatch(families::contains);
    }

    private List<Property> components(Class<?> type) {
        List<Property> properties = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.add(property(component.getAccessor()));
        }
        return properties;
    }

    private List<Property> accessors(Class<?> fact) {
        List<Property> properties = new ArrayList<>();
        Arrays.stream(fact.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == 0)
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> properties.add(property(method)));
        return properties;
    }

    private Property property(Method accessor) {
        Type type = accessor.getGenericReturnType();
        boolean optional = type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        Type inside = optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
        return new Property(accessor.getName(), accessor, optional, of(inside));
    }

    private static Shape ofEnum(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return new TextShape("known " + type.getSimpleName(), value -> ((Enum<?>) value).name(), text -> {
            Object constant = constants.get(text);
            if (constant == null) {
                throw new IllegalArgumentException("unknown constant");
            }
            return constant;
        });
    }

    private static Shape ofId(Class<?> type) {
        Constructor<?> constructor = Assemblies.constructorOf(type);
        return new TextShape(type.getSimpleName(), value -> ((Id) value).value(), text -> {
            try {
                return constructor.newInstance(text);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("refused", e);
            }
        });
    }

    private static Map<Class<?>, Shape> simple() {
        Map<Class<?>, Shape> shapes = new LinkedHashMap<>();
        shapes.put(String.class, new TextShape("text", value -> (String) value, text -> text));
        shapes.put(LocalDate.class, new TextShape("day", Object::toString, LocalDate::parse));
        shapes.put(MonthDay.class, new TextShape("day of the year", Object::toString, MonthDay::parse));
        shapes.put(Instant.class, new TextShape("instant", Object::toString, Instant::parse));
        shapes.put(ZoneId.class, new TextShape("time zone", value -> ((ZoneId) value).getId(), ZoneId::of));
        shapes.put(
                BigDecimal.class,
                new TextShape("decimal", value -> bounded((BigDecimal) value).toString(), Shapes::decimal));
        shapes.put(int.class, NumberShape.INT);
        shapes.put(Integer.class, NumberShape.INT);
        shapes.put(long.class, NumberShape.LONG);
        shapes.put(Long.class, NumberShape.LONG);
        shapes.put(boolean.class, NumberShape.BOOLEAN);
        shapes.put(Boolean.class, NumberShape.BOOLEAN);
        return shapes;
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > 2 * LONGEST_DECIMAL) {
            throw new IllegalArgumentException("too long");
        }
        return bounded(new BigDecimal(text));
    }

    /** A number such as 1e1000000000 is three bytes to store and a gigabyte to print. */
    private static BigDecimal bounded(BigDecimal number) {
        if (number.precision() > LONGEST_DECIMAL || Math.abs((long) number.scale()) > LONGEST_DECIMAL) {
            throw new IllegalArgumentException("too long");
        }
        return number;
    }
}
