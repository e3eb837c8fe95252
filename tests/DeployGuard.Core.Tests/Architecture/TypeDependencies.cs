using System.Reflection;
using System.Reflection.Emit;

namespace DeployGuard.Core.Tests.Architecture;

/// <summary>
/// The types a type uses, in signatures, attributes and method bodies. Constants leave no trace in compiled code and
/// are not seen.
/// </summary>
internal static class TypeDependencies
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Dictionary<short, OpCode> Instructions = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IReadOnlySet<Type> Of(Type type)
    {
        IEnumerable<Type?> used =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetCustomAttributesData().SelectMany(InAttribute),
            .. type.IsGenericTypeDefinition ? type.GetGenericArguments().SelectMany(InConstraints) : [],
            .. type.GetMembers(Declared).SelectMany(InMember),
        ];
        return used.OfType<Type>().SelectMany(Definitions).ToHashSet();
    }

    private static IEnumerable<Type?> InMember(MemberInfo member) =>
    [
        .. member.GetCustomAttributesData().SelectMany(InAttribute),
        .. member switch
        {
            FieldInfo field => [field.FieldType],
            PropertyInfo property => [property.PropertyType],
            EventInfo handler => [handler.EventHandlerType],
            MethodInfo method => [method.ReturnType, .. method.GetGenericArguments().SelectMany(InConstraints), .. InMethod(method)],
            ConstructorInfo constructor => InMethod(constructor),
            _ => [],
        },
    ];

    private static IEnumerable<Type?> InMethod(MethodBase method)
    {
        foreach (var parameter in method.GetParameters()) yield return parameter.ParameterType;
        if (method.GetMethodBody() is not { } body) yield break;

        foreach (var local in body.LocalVariables) yield return local.LocalType;
        foreach (var clause in body.ExceptionHandlingClauses)
        {
            if (clause.Flags == ExceptionHandlingClauseOptions.Clause) yield return clause.CatchType;
        }

        foreach (var type in Tokens(body.GetILAsByteArray()!).SelectMany(token => Resolve(method, token))) yield return type;
    }

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            var instruction = Instructions[value];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok)
                yield return BitConverter.ToInt32(code, at);
            at += OperandSize(instruction.OperandType, code, at);
        }
    }

    // ECMA-335, VI.C.2: the kinds of operands.
    private static int OperandSize(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private static IEnumerable<Type?> Resolve(MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType!.GetGenericArguments();
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        var member = method.Module.ResolveMember(token, typeArguments, methodArguments);
        return member switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType, field.FieldType],
            MethodInfo called =>
            [
                called.DeclaringType, called.ReturnType, .. called.GetGenericArguments(),
                .. called.GetParameters().Select(parameter => parameter.ParameterType),
            ],
            _ => [member?.DeclaringType],
        };
    }

    private static IEnumerable<Type?> InAttribute(CustomAttributeData attribute) =>
        [attribute.AttributeType, .. attribute.ConstructorArguments.Select(argument => argument.Value as Type)];

    private static IEnumerable<Type?> InConstraints(Type parameter) => parameter.GetGenericParameterConstraints();

    // List<Finding>[] is about List and Finding.
    private static IEnumerable<Type> Definitions(Type type)
    {
        if (type.IsGenericParameter) return [];
        if (type.HasElementType) return Definitions(type.GetElementType()!);
        if (!type.IsGenericType) return [type];
        return [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Definitions)];
    }
}
