package torikumi.slack.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A file that somebody wants, as it is kept until it is made. The names are kept in staged tasks, so they do not change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TableWish.class, name = "table"),
    @JsonSubTypes.Type(value = WorkbookWish.class, name = "workbook"),
    @JsonSubTypes.Type(value = DatesWish.class, name = "dates"),
    @JsonSubTypes.Type(value = AccountWish.class, name = "account"),
    @JsonSubTypes.Type(value = EvaluationWish.class, name = "evaluation"),
    @JsonSubTypes.Type(value = PictureWish.class, name = "picture"),
    @JsonSubTypes.Type(value = DisclosureWish.class, name = "disclosure")
})
sealed interface FileWish
        permits TableWish, WorkbookWish, DatesWish, AccountWish, EvaluationWish, PictureWish, DisclosureWish {}
