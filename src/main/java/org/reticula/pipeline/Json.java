package org.reticula.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.reticula.model.Value;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How the words of the model are written as JSON. */
final class Json {
    /** One line per value. */
    static final JsonMapper LINES = builder().build();

    /** For files that people read. */
    static final JsonMapper PRETTY =
            builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder()
                .addMixIn(Value.class, ValueTypes.class)
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(
                        DeserializationFeature
                                .FAIL_ON_NULL_FOR_PRIMITIVES) // counts that an older program did not write
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** The kinds of value by name. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Value.Thing.class, name = "thing"),
        @JsonSubTypes.Type(value = Value.Date.class, name = "date"),
        @JsonSubTypes.Type(value = Value.Money.class, name = "money"),
        @JsonSubTypes.Type(value = Value.Count.class, name = "count"),
        @JsonSubTypes.Type(value = Value.Figure.class, name = "figure"),
        @JsonSubTypes.Type(value = Value.Text.class, name = "text")
    })
    private interface ValueTypes {}
}
