package torikumi.slack.people;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.TakenUp;
import torikumi.platform.Workspace;

/** Tells what was changed, a few minutes later. */
@Configuration(proxyBeanMethods = false)
class ChangeNewsTask {

    static final TaskDescriptor<Job> DESCRIPTOR = TaskDescriptor.of("slack.change-news", Job.class);

    /** The name is kept in staged tasks, so it does not change. */
    record Job(String workspaceId) {}

    @Bean
    Task<Job> changeNewsTelling(ObjectProvider<ChangeNews> news, Clock clock) {
        return Tasks.custom(DESCRIPTOR)
                .onDeadExecution(new TakenUp<>(clock))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(30)))
                .execute((instance, execution) -> {
                    CurrentWorkspace.within(new Workspace(instance.getData().workspaceId()), news.getObject()::tell);
                    return new OnCompleteRemove<>();
                });
    }
}
