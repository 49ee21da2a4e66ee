package torikumi.platform;

import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Gives each test a workspace that no other test has, current while it runs, so that tests over one database do not see each
 * other's rows: {@link CurrentWorkspace#get()}.
 */
public class OwnWorkspace implements InvocationInterceptor {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        within(test, invocation);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        within(test, invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        within(test, invocation);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        within(test, invocation);
    }

    private static void within(ExtensionContext test, Invocation<Void> invocation) throws Throwable {
        Workspace workspace = test.getStore(ExtensionContext.Namespace.create(OwnWorkspace.class, test.getUniqueId()))
                .computeIfAbsent(
                        Workspace.class,
                        key -> new Workspace("T%08d".formatted(COUNT.incrementAndGet())),
                        Workspace.class);
        Throwable failed = CurrentWorkspace.<Throwable>within(workspace, () -> {
            try {
                invocation.proceed();
                return null;
            } catch (Throwable e) {
                return e;
            }
        });
        if (failed != null) throw failed;
    }
}
