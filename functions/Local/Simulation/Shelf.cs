using System.Collections.Concurrent;
using System.Reflection;

namespace EMentoring.Local.Simulation;

/// <summary>
/// The services of one process. A container of the framework's own compiles code for each of its services, which is far
/// more work than a history is; this one calls constructors. What it does not have, all processes share.
/// </summary>
public sealed class Shelf(ServiceDescriptor[] own, IServiceProvider shared) : IServiceProvider
{
    private static readonly ConcurrentDictionary<Type, ConstructorInfo> Constructors = new();

    private readonly Dictionary<Type, object> made = [];
    private readonly Dictionary<Type, Type> types = [];

    public Shelf Add<T>(T service) where T : notnull
    {
        made[typeof(T)] = service;
        return this;
    }

    /// <summary>One that is made when it is asked for.</summary>
    public Shelf Make<TService, T>() where T : TService
    {
        types[typeof(TService)] = typeof(T);
        return this;
    }

    public object? GetService(Type serviceType)
    {
        if (made.TryGetValue(serviceType, out var service)) return service;
        service = types.TryGetValue(serviceType, out var type) ? New(type)
            : Array.Find(own, d => d.ServiceType == serviceType) is { } d ? d.ImplementationInstance ?? d.ImplementationFactory?.Invoke(this) ?? New(d.ImplementationType!)
            : shared.GetService(serviceType);
        if (service is not null) made[serviceType] = service;
        return service;
    }

    private object New(Type type)
    {
        var constructor = Constructors.GetOrAdd(type, t => t.GetConstructors().MaxBy(c => c.GetParameters().Length)!);
        return constructor.Invoke([.. constructor.GetParameters().Select(p => this.GetRequiredService(p.ParameterType))]);
    }
}
