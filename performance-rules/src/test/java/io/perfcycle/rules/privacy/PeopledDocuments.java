package io.perfcycle.rules.privacy;

import io.perfcycle.core.access.AccessLog;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.ImprovementCase;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.ContinuousPolicy;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.LimitGuard;
import io.perfcycle.core.feedback.MeetingNote;
import io.perfcycle.core.feedback.Nomination;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundResponses;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalTemplate;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Assignment;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.OrgGuard;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.core.privacy.AuditSeal;
import io.perfcycle.core.privacy.ErasureRequest;
import io.perfcycle.core.privacy.HoldRegister;
import io.perfcycle.core.privacy.LegalHold;
import io.perfcycle.core.privacy.RetentionPolicy;
import io.perfcycle.core.privacy.RetentionRun;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.InterimRatings;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.talent.SuccessionPlan;
import io.perfcycle.core.talent.TalentReview;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Percent;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.Weight;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a document of any type of core by reflection, with a person of its own at every place where a person can stand,
 * and finds the people in a document the same way: independent of the code under test.
 */
final class PeopledDocuments {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** Values with inner truths of their own; none of them holds a person. */
    private static final Map<Class<?>, Object> FIXED = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(int.class, 3),
            Map.entry(long.class, 3L),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(Integer.class, 3),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, DAY),
            Map.entry(ZoneId.class, ZoneId.of("Z")),
            Map.entry(DateSpan.class, DateSpan.of(DAY, DAY)),
            Map.entry(Rating.class, Rating.rated("3")),
            Map.entry(Percent.class, Percent.HUNDRED),
            Map.entry(Weight.class, Weight.ONE),
            Map.entry(Employment.class, Employment.since(DAY)),
            Map.entry(FeedbackVisibility.class, FeedbackVisibility.SUBJECT),
            Map.entry(Nomination.State.class, Nomination.State.APPROVED),
            Map.entry(Question.class, new Question("Q", "text", 1, 5)),
            Map.entry(Programme.class, Programme.standard(CycleId.of("2026"))));

    private int people;

    /** The type of each kind; the compiler finds a kind without one. */
    static Class<? extends Document> typeOf(DocumentKind kind) {
        return switch (kind) {
            case EMPLOYEE -> Employee.class;
            case UNIT -> OrgUnit.class;
            case CYCLE -> PerformanceCycle.class;
            case PROGRAMME -> Programme.class;
            case GOAL -> Goal.class;
            case FEEDBACK -> Feedback.class;
            case RECOGNITION -> Recognition.class;
            case ROUND -> Round.class;
            case NOMINATION -> Nomination.class;
            case PARTICIPATION -> Participation.class;
            case ROUND_RESPONSES -> RoundResponses.class;
            case REVIEW -> Review.class;
            case SELF_ASSESSMENT -> SelfAssessment.class;
            case INTERIM_RATINGS -> InterimRatings.class;
            case CALIBRATION_SESSION -> CalibrationSession.class;
            case COMPETENCY_PROFILE -> CompetencyProfile.class;
            case ROLE_PROFILE -> RoleProfile.class;
            case DEVELOPMENT_PLAN -> DevelopmentPlan.class;
            case IMPROVEMENT_PLAN -> ImprovementCase.class;
            case TALENT_REVIEW -> TalentReview.class;
            case SUCCESSION_PLAN -> SuccessionPlan.class;
            case ORG_GUARD -> OrgGuard.class;
            case DELEGATION -> Delegation.class;
            case ACCESS_LOG -> AccessLog.class;
            case LEGAL_HOLD -> LegalHold.class;
            case HOLD_REGISTER -> HoldRegister.class;
            case ERASURE_REQUEST -> ErasureRequest.class;
            case RETENTION_POLICY -> RetentionPolicy.class;
            case RETENTION_RUN -> RetentionRun.class;
            case AUDIT_SEAL -> AuditSeal.class;
            case GOAL_TEMPLATE -> GoalTemplate.class;
            case FEEDBACK_REQUEST -> FeedbackRequest.class;
            case ONE_ON_ONE -> OneOnOne.class;
            case MEETING_NOTE -> MeetingNote.class;
            case CONTINUOUS_POLICY -> ContinuousPolicy.class;
            case LIMIT_GUARD -> LimitGuard.class;
        };
    }

    /** The concrete types of a kind: the members of a family, or the one type. */
    static List<Class<?>> membersOf(DocumentKind kind) {
        Class<?> type = typeOf(kind);
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted[0].isInterface() ? List.of(permitted) : List.of(type);
    }

    /** A document of a concrete type. */
    Document make(Class<?> type) {
        return (Document) value(type);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments()[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == EmployeeId.class) {
            return EmployeeId.of("who-" + ++people);
        }
        if (FIXED.containsKey(plain)) {
            return FIXED.get(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return plain.isRecord() ? record(plain) : fact(plain);
    }

    /** Two of each in lists, so that a list of which only the first is reached shows; values in time order have one. */
    private Object container(Class<?> raw, Type inside) {
        if (raw == Optional.class) {
            return Optional.of(value(inside));
        }
        boolean single = inside == Employment.class || inside == Assignment.class || inside == CyclePhase.class;
        return single ? List.of(value(inside)) : List.of(value(inside), value(inside));
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType()))
                .toArray();
        try {
            Constructor<?> constructor = type.getConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No " + type, e);
        }
    }

    private Object fact(Class<?> type) {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (Method accessor : accessors(type)) {
                boolean many = accessor.getReturnType() == List.class;
                String name = accessor.getName();
                String setter =
                        many ? "addAll" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : name;
                Class<?> given = many ? Iterable.class : accessor.getReturnType();
                builder.getClass().getMethod(setter, given).invoke(builder, value(accessor.getGenericReturnType()));
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No " + type, e);
        }
    }

    private static List<Method> accessors(Class<?> fact) {
        return Arrays.stream(fact.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == 0)
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
    }

    /** The ids of all people in a value, found by walking through everything in it. */
    static Set<String> peopleIn(Object value) {
        Set<String> found = new TreeSet<>();
        walk(value, found);
        return found;
    }

    private static void walk(Object value, Set<String> found) {
        if (value instanceof EmployeeId person) {
            found.add(person.value());
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside -> walk(inside, found));
        } else if (value instanceof List<?> list) {
            list.forEach(inside -> walk(inside, found));
        } else if (value.getClass().getName().startsWith("io.perfcycle.") && !(value instanceof DocumentKey)) {
            parts(value).forEach(part -> walk(part, found));
        }
    }

    private static List<Object> parts(Object value) {
        List<Object> parts = new ArrayList<>();
        try {
            if (value.getClass().isRecord()) {
                for (RecordComponent component : value.getClass().getRecordComponents()) {
                    parts.add(component.getAccessor().invoke(value));
                }
            } else if (!(value instanceof Enum<?>)) {
                for (Method accessor : accessors(factType(value.getClass()))) {
                    parts.add(accessor.invoke(value));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot look into " + value.getClass(), e);
        }
        return parts;
    }

    private static Class<?> factType(Class<?> implementation) {
        return implementation.getInterfaces()[0];
    }
}
