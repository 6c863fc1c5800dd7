package ink.dong4j.card.server.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value of a compose file with the variables that its texts may use; merge keys are followed. */
record Field(Node node, Map<String, String> values) {
    private static final int DEEPEST_MERGE = 10;

    Field {
        values = Map.copyOf(values);
    }

    /** From 1; 0 when it is not known. */
    int line() {
        return node.getStartMark().map(Mark::getLine).map(line -> line + 1).orElse(0);
    }

    /** Of a key of this mapping itself; the line of the mapping for any other. */
    int lineOf(String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> named(tuple, key))
                        .map(tuple -> new Field(tuple.getKeyNode(), values).line())
                        .findFirst()
                        .orElse(line())
                : line();
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    Optional<Field> get(String key) {
        return found(node, key, 0).map(this::with);
    }

    /** Along a chain of keys. */
    Optional<Field> at(String... keys) {
        Optional<Field> field = Optional.of(this);
        for (String key : keys) {
            field = field.flatMap(it -> it.get(key));
        }
        return field;
    }

    /** Of a mapping, its own and its merged ones, each name once. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        collect(node, keys, 0);
        return keys.stream().distinct().toList();
    }

    /** Of a sequence; a single value counts as a sequence of one. */
    List<Field> items() {
        return switch (node) {
            case SequenceNode sequence -> sequence.getValue().stream().map(this::with).toList();
            case ScalarNode scalar when scalar.getValue().isEmpty() -> List.of();
            case ScalarNode _ -> List.of(this);
            default -> List.of();
        };
    }

    /** Empty for a mapping or a sequence. */
    Interpolation text() {
        return Interpolation.of(raw(), values);
    }

    String raw() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** A key with nothing behind it. */
    boolean isNothing() {
        return node instanceof ScalarNode scalar
                && scalar.getValue().isEmpty()
                && scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    boolean isTrue() {
        return text().text().equalsIgnoreCase("true");
    }

    private Field with(Node other) {
        return new Field(other, values);
    }

    private static Optional<Node> found(Node node, String key, int depth) {
        if (!(node instanceof MappingNode mapping) || depth > DEEPEST_MERGE) {
            return Optional.empty();
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (named(tuple, key)) {
                return Optional.of(tuple.getValueNode());
            }
        }
        return merged(mapping).stream()
                .map(other -> found(other, key, depth + 1))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static void collect(Node node, List<String> keys, int depth) {
        if (node instanceof MappingNode mapping && depth <= DEEPEST_MERGE) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && !key.getValue().equals("<<")) {
                    keys.add(key.getValue());
                }
            }
            merged(mapping).forEach(other -> collect(other, keys, depth + 1));
        }
    }

    private static List<Node> merged(MappingNode mapping) {
        List<Node> merged = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (named(tuple, "<<")) {
                if (tuple.getValueNode() instanceof SequenceNode several) {
                    merged.addAll(several.getValue());
                } else {
                    merged.add(tuple.getValueNode());
                }
            }
        }
        return merged;
    }

    private static boolean named(NodeTuple tuple, String key) {
        return tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key);
    }
}
