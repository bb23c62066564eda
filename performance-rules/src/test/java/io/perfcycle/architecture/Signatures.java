package io.perfcycle.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Set;
import java.util.stream.Stream;

/** What other modules see of a type: its public and protected members and the types in their signatures. */
final class Signatures {
    private Signatures() {}

    /** {@return types that are public or protected, and so are all types around them} */
    static DescribedPredicate<JavaClass> effectivelyPublic() {
        return DescribedPredicate.describe("effectively public", Signatures::isEffectivelyPublic);
    }

    static boolean isEffectivelyPublic(JavaClass type) {
        return isVisible(type.getModifiers())
                && type.getEnclosingClass().map(Signatures::isEffectivelyPublic).orElse(true);
    }

    /** {@return its own public and protected members, without those that the compiler made} */
    static Stream<JavaMember> members(JavaClass type) {
        return type.getMembers().stream()
                .filter(member -> isVisible(member.getModifiers()))
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    /** {@return all raw types in the signature of a member, generic arguments and bounds included} */
    static Stream<JavaClass> typesOf(JavaMember member) {
        Stream<? extends JavaType> types =
                member instanceof JavaField field ? Stream.of(field.getType()) : typesOf((JavaCodeUnit) member);
        return types.flatMap(Signatures::involved);
    }

    /** {@return all raw types that a type extends or implements or bounds its parameters with} */
    static Stream<JavaClass> typesOf(JavaClass type) {
        return Stream.of(
                        type.getSuperclass().stream(), type.getInterfaces().stream(), type.getTypeParameters().stream())
                .<JavaType>flatMap(each -> each)
                .flatMap(Signatures::involved);
    }

    private static Stream<JavaType> typesOf(JavaCodeUnit unit) {
        Stream<JavaType> inAndOut = Stream.concat(unit.getParameterTypes().stream(), Stream.of(unit.getReturnType()));
        Stream<JavaType> others = Stream.concat(unit.getTypeParameters().stream(), unit.getExceptionTypes().stream());
        return Stream.concat(inAndOut, others);
    }

    private static Stream<JavaClass> involved(JavaType type) {
        return type.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
