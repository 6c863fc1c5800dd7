package ink.dong4j.card.server.oneapi;

import ink.dong4j.card.server.file.AtomicFile;
import ink.dong4j.card.server.oneapi.plan.GatewayPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The gateway's {@code .env}, which it reads from its data folder at its start: so no secret stands in
 * the environment that Docker shows. It holds all that the card relies on; what the owner set otherwise
 * stays where it serves as well.
 */
final class GatewayEnvironment {
    private static final Pattern QUOTED = Pattern.compile("(['\"])(.*?)\\1\\s*(#.*)?");

    private final Path file;
    private final SequencedMap<String, Setting> settings = new LinkedHashMap<>();

    /**
     * A variable.
     *
     * @param value ours
     * @param serves whether the owner's own value does as well
     */
    private record Setting(String value, Predicate<String> serves) {}

    GatewayEnvironment(GatewayPlan plan) {
        file = plan.folders().gatewayData().resolve(".env");
        // Without the cache of channels, a lower priority is rarely reached when a higher one
        // fails.
        set("MEMORY_CACHE_ENABLED", "true", "true"::equalsIgnoreCase);
        set("SYNC_FREQUENCY", seconds(plan.sync()), atMost(plan.sync()));
        // Without it, a provider that never answers holds each call for ever.
        set("RELAY_TIMEOUT", seconds(plan.relayTimeout()), atLeast(plan.relayTimeout()));
        // Without its tokenizer the gateway ends at its start where it cannot fetch it.
        String tokenizer = plan.folders().tokenizer().toAbsolutePath().normalize().toString();
        set("TIKTOKEN_CACHE_DIR", tokenizer, tokenizer::equals);
        if (plan.address().getPort() > 0) {
            String port = String.valueOf(plan.address().getPort());
            set("PORT", port, port::equals);
        }
    }

    Path file() {
        return file;
    }

    /**
     * Writes the settings and the secrets.
     *
     * @param secrets values by name; ours hold, whatever stood there
     * @return whether anything changed
     */
    boolean write(Map<String, String> secrets) {
        Optional<String> there = text();
        SequencedMap<String, String> set = values(there.orElse(""));
        SequencedMap<String, String> ours = new LinkedHashMap<>();
        settings.forEach(
                (name, setting) -> {
                    if (!setting.serves().test(set.getOrDefault(name, ""))) {
                        ours.put(name, setting.value());
                    }
                });
        secrets.forEach(
                (name, value) -> {
                    if (!value.equals(set.get(name))) {
                        ours.put(name, value);
                    }
                });
        if (ours.isEmpty()) {
            return false;
        }
        Stream<String> kept =
                there.orElse("").lines().filter(line -> !ours.containsKey(name(line)));
        Stream<String> added =
                ours.entrySet().stream().map(one -> one.getKey() + "=" + quoted(one.getValue()));
        AtomicFile.write(
                file,
                Stream.concat(kept, added).collect(Collectors.joining("\n", "", "\n")),
                AtomicFile.GROUP);
        return true;
    }

    /**
     * What is missing for the card, in a sentence; empty when nothing is, or when the gateway is not the
     * one that reads this file.
     */
    Optional<String> lacking() {
        Optional<String> there = text();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        SequencedMap<String, String> set = values(there.get());
        List<String> lacking = new ArrayList<>();
        settings.forEach(
                (name, setting) -> {
                    if (!setting.serves().test(set.getOrDefault(name, ""))) {
                        lacking.add(name + "=" + setting.value());
                    }
                });
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "warning: %s lacks %s, on which the card relies; run `card one-api prepare` and start the gateway again"
                                .formatted(file, String.join(" ", lacking)));
    }

    private Optional<String> text() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(String name, String value, Predicate<String> serves) {
        settings.put(name, new Setting(value, serves));
    }

    private static SequencedMap<String, String> values(String text) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        text.lines()
                .filter(line -> !name(line).isEmpty())
                .forEach(
                        line ->
                                values.put(
                                        name(line),
                                        unquoted(line.substring(line.indexOf('=') + 1).strip())));
        return values;
    }

    /** The variable that a line sets; empty for a comment or anything else. */
    private static String name(String line) {
        String stripped = line.strip().replaceFirst("^export\\s+", "");
        int equals = stripped.indexOf('=');
        return stripped.startsWith("#") || equals < 0 ? "" : stripped.substring(0, equals).strip();
    }

    private static String unquoted(String value) {
        Matcher quoted = QUOTED.matcher(value);
        return quoted.matches() ? quoted.group(2) : value.replaceFirst("\\s+#.*$", "");
    }

    private static String quoted(String value) {
        return value.matches("[A-Za-z0-9_./:-]*") ? value : "'" + value + "'";
    }

    private static String seconds(Duration time) {
        return String.valueOf(time.toSeconds());
    }

    private static Predicate<String> atMost(Duration most) {
        return value -> isNumber(value) && Long.parseLong(value) <= most.toSeconds();
    }

    private static Predicate<String> atLeast(Duration least) {
        return value -> isNumber(value) && Long.parseLong(value) >= least.toSeconds();
    }

    private static boolean isNumber(String value) {
        return value.matches("[1-9][0-9]{0,8}");
    }
}
