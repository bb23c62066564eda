package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.internal.FactStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a tenant gives feedback between reviews: company values, points, moderation, requests, prompts for managers and
 * templates. One per tenant; what was given stays as it was when the policy changes.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface ContinuousPolicy extends Document permits ImmutableContinuousPolicy {
    /** The key of the one policy. */
    DocumentKey KEY = new DocumentKey(DocumentKind.CONTINUOUS_POLICY, "continuous");

    /** {@return the values that recognition stands for; empty where any may be named} */
    List<String> companyValues();

    /** {@return the points that recognition may carry} */
    RecognitionPoints points();

    /** {@return what can be reported} */
    ModerationPolicy moderation();

    /** {@return how feedback is asked for} */
    RequestPolicy requests();

    /** {@return when a manager is prompted} */
    CoachingPolicy coaching();

    /** {@return the templates, each id once} */
    List<FeedbackTemplate> templates();

    /**
     * A template by its id.
     *
     * @param id the id
     * @return the template, if there is one
     */
    default Optional<FeedbackTemplate> template(String id) {
        return templates().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    default DocumentKey key() {
        return KEY;
    }

    /** {@return the policy that holds where none was defined} */
    static ContinuousPolicy standard() {
        return builder()
                .points(RecognitionPoints.NONE)
                .moderation(ModerationPolicy.standard())
                .requests(RequestPolicy.standard())
                .coaching(CoachingPolicy.standard())
                .addTemplates(new FeedbackTemplate(
                        "SBI",
                        "Situation, behaviour, impact",
                        FeedbackVisibility.SUBJECT,
                        List.of("Situation", "Behaviour", "Impact")))
                .build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableContinuousPolicy.Builder {
        Builder() {}
    }
}
