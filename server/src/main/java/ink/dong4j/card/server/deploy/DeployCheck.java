package ink.dong4j.card.server.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges a compose project before it runs: its images, secrets, rights, ports and limits. It reads the
 * JSON that {@code docker compose config --format json} prints, in which files are merged and variables
 * replaced. Nothing is run and nobody is asked.
 */
public final class DeployCheck {
    private static final int LARGEST_BYTES = 4 << 20;
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RIGHT = "give it what docker compose config --format json prints";

    private DeployCheck() {}

    /** What was found in so many services. */
    public record Result(List<Finding> findings, int services) {
        public Result {
            findings = List.copyOf(findings);
        }

        public boolean refused() {
            return findings.stream().anyMatch(Finding::refused);
        }
    }

    /**
     * Judges a project. What is no project is refused, too.
     *
     * @param source names the input in findings about the whole of it
     * @throws IOException when the input cannot be read
     */
    public static Result check(String source, InputStream input) throws IOException {
        byte[] bytes = input.readNBytes(LARGEST_BYTES + 1);
        if (bytes.length > LARGEST_BYTES) {
            return unusable(source, "is larger than 4 MiB, which no project is; " + RIGHT);
        }
        try {
            JsonNode project = JSON.readTree(bytes);
            return project.path("services").isObject() && !project.path("services").isEmpty()
                    ? check(project)
                    : unusable(source, "holds no services; " + RIGHT);
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            return unusable(source + line, "is no JSON; " + RIGHT);
        }
    }

    private static Result check(JsonNode project) {
        List<Service> services =
                project.path("services").properties().stream()
                        .map(entry -> new Service(entry.getKey(), entry.getValue()))
                        .toList();
        Set<String> built =
                services.stream()
                        .filter(service -> service.has("build") && service.has("image"))
                        .map(service -> service.text("image"))
                        .collect(Collectors.toSet());
        for (Service service : services) {
            ImageRules.check(service, built);
            SecretRules.check(service);
            RightsRules.check(service);
            NetworkRules.check(service, project.path("networks"));
            UpkeepRules.check(service);
        }
        return new Result(
                services.stream().flatMap(service -> service.findings().stream()).toList(),
                services.size());
    }

    private static Result unusable(String place, String what) {
        return new Result(List.of(new Finding(place, what, true)), 0);
    }
}
