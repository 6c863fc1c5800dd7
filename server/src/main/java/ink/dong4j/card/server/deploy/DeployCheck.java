package ink.dong4j.card.server.deploy;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges compose files before they run: their images, secrets, rights, ports and limits. Nothing is run
 * and nobody is asked.
 */
public final class DeployCheck {
    private static final int MOST_FILES = 32;
    private static final Set<String> UNPULLED = Set.of("build", "never");
    private static final String BUILD_FIRST =
            "; or say pull_policy: build, without which compose asks for the image before it builds it";

    private final Map<String, String> environment;
    private final List<Finding> findings = new ArrayList<>();
    private int services;

    /**
     * @param environment goes before what the {@code .env} beside a file says
     */
    public DeployCheck(Map<String, String> environment) {
        this.environment = Map.copyOf(requireNonNull(environment, "environment is null"));
    }

    /** Of what was judged. */
    public record Result(List<Finding> findings, int files, int services) {
        public Result {
            findings = List.copyOf(findings);
        }

        public boolean refused() {
            return findings.stream().anyMatch(Finding::refused);
        }
    }

    /** Files that these include or extend are judged with them. */
    public Result of(List<Path> paths) {
        Map<Path, ComposeFile> files = read(paths);
        Set<String> built = built(files.values());
        files.values().forEach(file -> judge(file, built));
        findings.sort(Comparator.comparing(Finding::problem));
        return new Result(findings, files.size(), services);
    }

    private Map<Path, ComposeFile> read(List<Path> paths) {
        Map<Path, ComposeFile> files = new LinkedHashMap<>();
        Set<Path> seen = new HashSet<>();
        Deque<Path> left = new ArrayDeque<>(paths);
        while (!left.isEmpty() && seen.size() < MOST_FILES) {
            Path path = left.removeFirst();
            if (seen.add(path.toAbsolutePath().normalize())) {
                try {
                    ComposeFile file = ComposeFile.read(path, environment);
                    files.put(path, file);
                    left.addAll(others(file));
                } catch (ComposeFile.Unreadable e) {
                    findings.add(new Finding(e.problem(), true));
                }
            }
        }
        return files;
    }

    private static List<Path> others(ComposeFile file) {
        List<Field> names = new ArrayList<>();
        for (Field include : file.root().get("include").map(Field::items).orElse(List.of())) {
            names.addAll(
                    include.isMapping()
                            ? include.get("path").map(Field::items).orElse(List.of())
                            : List.of(include));
        }
        for (String name : file.names()) {
            file.services().at(name, "extends", "file").ifPresent(names::add);
        }
        return names.stream()
                .map(name -> name.text().text())
                .filter(name -> !name.isBlank() && name.indexOf('\0') < 0)
                .map(name -> file.path().resolveSibling(name))
                .toList();
    }

    /** The names of images that these files build themselves. */
    private static Set<String> built(Iterable<ComposeFile> files) {
        Set<String> built = new HashSet<>();
        for (ComposeFile file : files) {
            for (String name : file.names()) {
                file.services()
                        .get(name)
                        .filter(it -> it.get("build").isPresent())
                        .flatMap(it -> it.get("image"))
                        .ifPresent(it -> built.add(it.text().text()));
            }
        }
        return built;
    }

    /** A service with a profile and without an image waits for the variable that names it. */
    private static boolean starts(Field service) {
        boolean named =
                service.get("build").isPresent()
                        || service.get("image")
                                .filter(it -> !it.text().text().isBlank())
                                .isPresent();
        return named || service.get("profiles").isEmpty();
    }

    private void judge(ComposeFile file, Set<String> built) {
        for (String name : file.names()) {
            Optional<Field> definition = file.services().get(name);
            if (definition.isPresent() && starts(definition.get())) {
                Service service =
                        new Service(
                                file.path(), name, file.services().lineOf(name), definition.get());
                services++;
                judge(service, file.root(), built);
                findings.addAll(service.findings());
            }
        }
    }

    private static void judge(Service service, Field root, Set<String> built) {
        Field definition = service.definition();
        if (!definition.isMapping()) {
            service.refuse(definition, "it must be a mapping with an image or a build");
            return;
        }
        Optional<Field> field = definition.get("image");
        Optional<Interpolation> image = field.map(Field::text);
        field.ifPresent(it -> judgeImage(service, it, built));
        definition
                .get("build")
                .map(it -> it.isMapping() ? it.get("context").orElse(it) : it)
                .ifPresent(
                        it ->
                                ImageRules.remoteBuild(it.text().text())
                                        .ifPresent(reason -> service.refuse(it, reason)));
        SecretRules.check(service);
        RightsRules.check(service);
        NetworkRules.check(service, image, root);
        if (!service.isPart()) {
            UpkeepRules.check(service);
        }
    }

    private static void judgeImage(Service service, Field field, Set<String> built) {
        Interpolation image = field.text();
        boolean builds = service.definition().get("build").isPresent();
        if (builds && image.text().isBlank()) {
            return;
        }
        // Unless told not to, compose asks the registry for a named image before it builds it.
        boolean unpulled =
                ImageRules.local(image)
                        || service.definition()
                                .get("pull_policy")
                                .filter(it -> UNPULLED.contains(it.text().text()))
                                .isPresent();
        boolean builtHere = unpulled && built.contains(image.text());
        Optional<String> refusal = ImageRules.refusal(service.name(), image, builtHere);
        if (refusal.isEmpty()) {
            if (!builtHere) {
                ImageRules.warning(image).ifPresent(reason -> service.warn(field, reason));
            }
            return;
        }
        boolean wouldPass = builds && ImageRules.refusal(service.name(), image, true).isEmpty();
        service.refuse(field, refusal.get() + (wouldPass ? BUILD_FIRST : ""));
    }
}
