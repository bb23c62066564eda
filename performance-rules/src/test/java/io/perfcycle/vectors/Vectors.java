package io.perfcycle.vectors;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of numeric truth that stand beside the project; a test that needs one is skipped where it is absent. */
public final class Vectors {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Vectors() {}

    /**
     * The vectors of a file.
     *
     * @param name the file's name without its ending
     * @return its vectors in order
     */
    public static List<JsonNode> of(String name) {
        Path file = Path.of("..", "..", "shared", "vectors", name + ".json");
        Assumptions.assumeTrue(Files.isRegularFile(file), "The vectors are not beside the project: " + file);
        List<JsonNode> vectors = new ArrayList<>();
        MAPPER.readTree(file.toFile()).get("vectors").forEach(vectors::add);
        return vectors;
    }
}
