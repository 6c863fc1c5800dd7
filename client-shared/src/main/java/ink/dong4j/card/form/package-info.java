/** Forms: texts that a visitor writes into fields, how they look, and what he wrote in this visit. */
@NullMarked
package ink.dong4j.card.form;

import org.jspecify.annotations.NullMarked;
