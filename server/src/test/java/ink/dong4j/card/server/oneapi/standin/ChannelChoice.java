package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Which channel serves a model: live from the database, or from a copy that is as old as the sync. */
final class ChannelChoice {
    private final Database database;
    private final boolean cached;
    private final Duration sync;
    private List<ObjectNode> copy = List.of();
    private Instant synced;

    ChannelChoice(Database database, boolean cached, Duration sync, Instant now) {
        this.database = database;
        this.cached = cached;
        this.sync = sync;
        synced = now;
        copy();
    }

    /**
     * Lets the syncs happen that are due; to be called before anything is read or changed, so that
     * the copy is of the moment of the sync.
     */
    void settle(Instant now) {
        if (!cached || sync.isZero()) {
            return;
        }
        long due = Duration.between(synced, now).dividedBy(sync);
        if (due > 0) {
            synced = synced.plus(sync.multipliedBy(due));
            database.options.sync();
            copy();
        }
    }

    private void copy() {
        copy =
                database.channels.stream()
                        .filter(channel -> channel.path("status").asInt() == 1)
                        .map(ObjectNode::deepCopy)
                        .toList();
    }

    Optional<ObjectNode> choose(String group, String model, boolean pastFirst) {
        return cached ? fromCopy(group, model, pastFirst) : live(group, model, pastFirst);
    }

    private Optional<ObjectNode> fromCopy(String group, String model, boolean pastFirst) {
        List<ObjectNode> fit = new ArrayList<>();
        for (ObjectNode channel : copy) {
            if (names(channel, "group", group) && names(channel, "models", model)) {
                fit.add(channel);
            }
        }
        fit.sort(Comparator.comparingLong(ChannelChoice::priority).reversed());
        if (fit.isEmpty()) {
            return Optional.empty();
        }
        long first = priority(fit.getFirst());
        int end =
                first <= 0
                        ? fit.size()
                        : (int) fit.stream().filter(it -> priority(it) == first).count();
        return pastFirst && end < fit.size()
                ? any(fit.subList(end, fit.size()))
                : any(fit.subList(0, end));
    }

    private Optional<ObjectNode> live(String group, String model, boolean pastFirst) {
        List<ObjectNode> fit =
                database.channels.stream()
                        .filter(channel -> abilities(channel, group, model).findAny().isPresent())
                        .toList();
        long first = fit.stream().mapToLong(ChannelChoice::priority).max().orElse(0);
        return any(pastFirst ? fit : fit.stream().filter(it -> priority(it) == first).toList());
    }

    private Stream<Database.Ability> abilities(ObjectNode channel, String group, String model) {
        return database.abilities.getOrDefault(channel.path("id").asInt(), List.of()).stream()
                .filter(it -> it.enabled() && it.group().equals(group) && it.model().equals(model));
    }

    private static boolean names(ObjectNode channel, String field, String name) {
        return Arrays.asList(channel.path(field).asText().split(",", -1)).contains(name);
    }

    private static long priority(ObjectNode channel) {
        return channel.path("priority").asLong();
    }

    private static Optional<ObjectNode> any(List<ObjectNode> fit) {
        return fit.isEmpty()
                ? Optional.empty()
                : Optional.of(fit.get(ThreadLocalRandom.current().nextInt(fit.size())));
    }
}
