package dev.parley.bot.suggest;

/**
 * A verb's forms.
 *
 * @param base "take"
 * @param past "took"
 * @param participle "taken"
 * @param agent whether only people and what they form do it, so that "who" asks for its subject
 */
record Verb(String base, String past, String participle, boolean agent) {}
