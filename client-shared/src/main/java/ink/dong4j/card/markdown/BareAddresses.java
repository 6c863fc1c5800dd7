package ink.dong4j.card.markdown;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;

/** Makes links of the addresses in running text. Thread-safe. */
final class BareAddresses implements PostProcessor {
    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder().build();

    @Override
    public Node process(Node document) {
        List<Text> texts = new ArrayList<>();
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        texts.add(text);
                    }

                    @Override
                    public void visit(Link link) {
                        // Its text has an address already.
                    }
                });
        texts.forEach(BareAddresses::link);
        return document;
    }

    /**
     * Splits a text at its addresses. The search goes on behind each of them, since the extractor takes
     * a second one for a part of the first where only Chinese punctuation stands between.
     */
    private static void link(Text node) {
        String text = node.getLiteral();
        int from = 0;
        while (true) {
            String rest = text.substring(from);
            Iterator<LinkSpan> found = EXTRACTOR.extractLinks(rest).iterator();
            if (!found.hasNext()) {
                node.setLiteral(rest);
                return;
            }
            BareAddress address = BareAddress.of(rest, found.next());
            if (Address.of(address.destination()).isPresent()) {
                insert(node, new Text(rest.substring(0, address.start())));
                Link link = new Link(address.destination(), null);
                link.appendChild(new Text(address.text()));
                insert(node, link);
                from += address.end();
            } else {
                insert(node, new Text(rest.substring(0, address.next())));
                from += address.next();
            }
        }
    }

    private static void insert(Node before, Node node) {
        if (!(node instanceof Text text) || !text.getLiteral().isEmpty()) {
            before.insertBefore(node);
        }
    }
}
