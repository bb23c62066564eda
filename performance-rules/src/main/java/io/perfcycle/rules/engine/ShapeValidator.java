package io.perfcycle.rules.engine;

import io.perfcycle.core.outcome.Finding;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.HibernateValidator;

/** Holds drafts against their Jakarta constraints. No expression language, no XML, and no user text in a template. */
final class ShapeValidator {
    private static final Map<String, ShapeFinding> CODE_BY_TEMPLATE = Map.of(
            "{perfcycle.required}", ShapeFinding.REQUIRED,
            "{perfcycle.blank}", ShapeFinding.BLANK,
            "{perfcycle.too-long}", ShapeFinding.TOO_LONG,
            "{perfcycle.too-many}", ShapeFinding.TOO_MANY,
            "{perfcycle.characters}", ShapeFinding.CHARACTERS,
            "{perfcycle.range}", ShapeFinding.RANGE,
            "{perfcycle.digits}", ShapeFinding.DIGITS);

    /** Starts with the first draft, not with the engine: it takes half a second, and thousands of engines share it. */
    private static final class Shared {
        static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new TemplateItself())
                .buildValidatorFactory()
                .getValidator();
    }

    /** All violations as findings, in the order of their places. */
    List<Finding> check(Object draft) {
        List<Finding> findings = new ArrayList<>();
        for (ConstraintViolation<Object> violation : Shared.VALIDATOR.validate(draft)) {
            ShapeFinding code = CODE_BY_TEMPLATE.getOrDefault(violation.getMessageTemplate(), ShapeFinding.OTHER);
            String path = violation.getPropertyPath().toString().replace(".<list element>", "");
            findings.add(Finding.of(code).at(path));
        }
        findings.sort(Comparator.comparing((Finding finding) -> finding.place().path())
                .thenComparing(Finding::code));
        return findings;
    }

    /** Gives the template back; the text for people is made from the finding. */
    private static final class TemplateItself implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
