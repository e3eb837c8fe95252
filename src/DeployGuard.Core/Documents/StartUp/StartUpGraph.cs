using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Documents.StartUp;

/// <summary>
/// Which methods of the files of a program are called in production, by names alone. What code has no call for may be called by a framework,
/// an extension method may not. In time linear to the number of methods and calls.
/// </summary>
internal sealed class StartUpGraph
{
    private static readonly HashSet<string> Entries = new(StringComparer.Ordinal)
    {
        "Main", "Configure", "ConfigureServices", "ConfigureContainer", "StartAsync", "ExecuteAsync", "Invoke", "InvokeAsync", "CreateHostBuilder", "CreateWebHostBuilder", "BuildWebHost", "Load", "Register", "Initialize",
    };

    private readonly IReadOnlyList<StartUpFile> files;
    private readonly Truth?[][] reached;

    /// <param name="files">The files of a program and of the projects it needs.</param>
    public StartUpGraph(IReadOnlyList<StartUpFile> files)
    {
        this.files = files;
        reached = [.. files.Select(file => new Truth?[file.Methods.Count])];
        Declared = new HashSet<string>(files.SelectMany(file => file.Methods).Select(method => method.Name), StringComparer.Ordinal);
        Follow();
    }

    /// <summary>The names of all methods that the files declare.</summary>
    public ISet<string> Declared { get; }

    /// <summary>The facts of all files, with what is known of the calls that lead to them; what nobody calls says nothing.</summary>
    public IEnumerable<StartUpFact> Facts() =>
        from index in Enumerable.Range(0, files.Count)
        from fact in files[index].Facts
        where !(IsOfItsBody(fact) && Declared.Contains(fact.Name))
        let method = fact.Method < 0 ? Truth.True : reached[index][fact.Method]
        where method is not null
        select fact with { InProduction = fact.InProduction.And(method.Value) };

    /// <summary>
    /// What a method of the repository does is told by its body, not by its name. A migration is told by what it is called on: a method of the
    /// same name elsewhere changes nothing.
    /// </summary>
    private static bool IsOfItsBody(StartUpFact fact) => (fact.IsBare && fact.Kind != StartUpFactKind.Migration) || fact.Kind == StartUpFactKind.OpenRoutes
        || (fact.Strength == EvidenceStrength.Weak && fact.Path is null);

    private void Follow()
    {
        var byName = (from file in Enumerable.Range(0, files.Count)
                      from method in Enumerable.Range(0, files[file].Methods.Count)
                      select (File: file, Method: method)).ToLookup(place => files[place.File].Methods[place.Method].Name, StringComparer.Ordinal);
        var callsIn = files.Select(file => file.Calls.Where(call => Declared.Contains(call.Name)).ToLookup(call => call.Method)).ToList();
        var called = new HashSet<string>(callsIn.SelectMany(calls => calls.SelectMany(group => group)).Select(call => call.Name), StringComparer.Ordinal);
        var best = new Dictionary<string, Truth>(StringComparer.Ordinal);
        var pending = new Queue<(int File, int Method)>();
        for (var file = 0; file < files.Count; file++)
        {
            for (var method = 0; method < files[file].Methods.Count; method++)
            {
                var one = files[file].Methods[method];
                if (Entries.Contains(one.Name) || (!one.IsExtension && !called.Contains(one.Name))) Reach((file, method), IsForDevelopment(one.Name) ? Truth.False : Truth.True);
            }

            Spread(file, -1, Truth.True);
        }

        while (pending.Count > 0)
        {
            var (file, method) = pending.Dequeue();
            Spread(file, method, reached[file][method] ?? Truth.False);
        }

        void Spread(int file, int method, Truth from)
        {
            foreach (var call in callsIn[file][method])
            {
                // Each name is followed once for each value: thousands of methods may share one.
                var value = from.And(call.InProduction);
                if (best.TryGetValue(call.Name, out var known) && value <= known) continue;
                best[call.Name] = value;
                foreach (var target in byName[call.Name]) Reach(target, value);
            }
        }

        void Reach((int File, int Method) place, Truth value)
        {
            if (reached[place.File][place.Method] is { } known && value <= known) return;
            reached[place.File][place.Method] = value;
            pending.Enqueue(place);
        }
    }

    /// <summary>A host calls <c>ConfigureDevelopment</c> of a Startup class instead of <c>Configure</c>.</summary>
    private static bool IsForDevelopment(string name) => name is "ConfigureDevelopment" or "ConfigureDevelopmentServices";
}
