package ink.dong4j.card.server.deploy;

import ink.dong4j.card.card.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A compose file that could be read: its services, and the rest of it.
 *
 * @param path as the owner wrote it
 */
record ComposeFile(Path path, Field root, Field services) {
    private static final int LARGEST_BYTES = 1_000_000;
    private static final int MOST_ALIASES = 200;

    /** A file that cannot be read as what it should be. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Unreadable(Path path, int line, String what) {
            super(what);
            problem = new Problem(path.toString(), line, what);
        }

        Problem problem() {
            return problem;
        }
    }

    /** With the variables of the environment and of the {@code .env} beside it. */
    static ComposeFile read(Path path, Map<String, String> environment) throws Unreadable {
        Node node = parsed(path, text(path));
        Path beside = path.toAbsolutePath().resolveSibling(".env");
        Map<String, String> values =
                Files.exists(beside) ? DotEnv.over(text(beside), environment) : environment;
        Field root = new Field(node, values);
        if (!root.isMapping()) {
            throw new Unreadable(path, root.line(), "is no compose file; it must hold services:");
        }
        Optional<Field> services = root.get("services");
        if (services.isEmpty() && root.get("include").isEmpty()) {
            throw new Unreadable(path, root.line(), "is no compose file; it must hold services:");
        }
        Field found = services.orElse(root);
        if (services.isPresent() && !found.isMapping()) {
            throw new Unreadable(
                    path, found.line(), "services must be a mapping from names to services");
        }
        return new ComposeFile(path, root, services.isPresent() ? found : root);
    }

    /** Names in their order; none in a file that only includes others. */
    List<String> names() {
        return root.get("services").map(Field::keys).orElse(List.of());
    }

    /** Of a file of bounded size. */
    static String text(Path path) throws Unreadable {
        try {
            if (!Files.isRegularFile(path)) {
                throw new Unreadable(path, 0, "is not a file that can be read");
            }
            if (Files.size(path) > LARGEST_BYTES) {
                throw new Unreadable(path, 0, "is larger than 1 MB; no such file is");
            }
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new Unreadable(path, 0, "is not a text in UTF-8");
        } catch (IOException e) {
            throw new Unreadable(path, 0, "is not a file that can be read");
        }
    }

    private static Node parsed(Path path, String text) throws Unreadable {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(path.toString())
                        .setUseMarks(true)
                        .setCodePointLimit(LARGEST_BYTES)
                        .setMaxAliasesForCollections(MOST_ALIASES)
                        .setAllowRecursiveKeys(false)
                        .build();
        try {
            Node node =
                    new Compose(settings)
                            .composeString(text)
                            .orElseThrow(
                                    () ->
                                            new Unreadable(
                                                    path, 0, "is empty; it must hold services:"));
            return node;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).map(it -> it + 1).orElse(0);
            throw new Unreadable(path, line, "is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new Unreadable(path, 0, "is no YAML that can be read: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new Unreadable(path, 0, "is no YAML that can be read: it is nested too deeply");
        }
    }
}
