package torikumi.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Notes every statement that a thread sends to the database, whoever sends it: Hibernate, JDBC, a trigger's caller. */
public class CountedStatements implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

    /** What this thread sends while it does that. */
    public static List<String> during(Runnable work) {
        List<String> sent = new ArrayList<>();
        SENT.set(sent);
        try {
            work.run();
        } finally {
            SENT.remove();
        }
        return sent;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource)) return bean;
        var counted = new ProxyFactory(bean);
        counted.setProxyTargetClass(true);
        counted.addAdvice((MethodInterceptor) call -> {
            Object result = call.proceed();
            return result instanceof Connection connection ? counted(connection) : result;
        });
        return counted.getProxy();
    }

    private static Object counted(Connection connection) {
        return Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    Object result = call(method, connection, arguments);
                    return result instanceof PreparedStatement statement
                            ? counted(statement, (String) arguments[0])
                            : result;
                });
    }

    private static Statement counted(PreparedStatement statement, String sql) {
        return (Statement) Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    List<String> sent = SENT.get();
                    if (sent != null && method.getName().startsWith("execute")) sent.add(sql);
                    return call(method, statement, arguments);
                });
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
