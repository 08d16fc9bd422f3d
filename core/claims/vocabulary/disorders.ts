import { readEntries } from './entry.ts';

/** Names of mental disorders as DSM-5-TR and ICD-11 use them, with common variants and ICD codes. */
export const disorders = readEntries(
  'disorder',
  `
depression | major depression; major depressive disorder; MDD; depressive disorder; clinical depression; unipolar depression; depressive episode; major depressive episode; depressive illness; depressive symptom; depressive symptoms; depressive symptomatology; depression symptom; symptom of depression; depressive mood symptom; depressiveness; depressivity | 抑郁; 抑郁症; 抑郁障碍; 抑郁情绪; 抑郁症状; 重性抑郁障碍 | ICD-11:6A70; ICD-10:F32
persistent depressive disorder | dysthymia; dysthymic disorder; chronic depression | 持续性抑郁障碍; 恶劣心境 | ICD-11:6A72; ICD-10:F34.1
treatment-resistant depression | treatment resistant depression; TRD; refractory depression | 难治性抑郁; 难治性抑郁症
postpartum depression | postnatal depression; perinatal depression; PPD; peripartum depression; maternal depression | 产后抑郁; 围产期抑郁 | ICD-11:6E20
late-life depression | late life depression; geriatric depression | 老年抑郁; 老年期抑郁
seasonal affective disorder | winter depression; seasonal depression | 季节性情感障碍
bipolar disorder | bipolar; manic depression; manic-depressive illness; bipolar affective disorder; bipolar I disorder; bipolar II disorder | 双相障碍; 双相情感障碍; 躁郁症 | ICD-11:6A60; ICD-10:F31
cyclothymia | cyclothymic disorder | 环性心境障碍 | ICD-11:6A62
mood disorder | affective disorder | 心境障碍; 情感障碍
anxiety disorder | anxiety disorders | 焦虑障碍
generalized anxiety disorder | GAD; generalised anxiety | 广泛性焦虑障碍; 广泛性焦虑 | ICD-11:6B00; ICD-10:F41.1
panic disorder | panic | 惊恐障碍 | ICD-11:6B01; ICD-10:F41.0
agoraphobia | | 广场恐惧症; 场所恐惧症 | ICD-11:6B02
specific phobia | phobia; simple phobia | 特定恐惧症; 特殊恐惧症 | ICD-11:6B03
social anxiety disorder | social phobia; social anxiety; socially anxious symptom | 社交焦虑; 社交焦虑障碍; 社交恐惧症 | ICD-11:6B04; ICD-10:F40.1
separation anxiety disorder | separation anxiety | 分离焦虑; 分离焦虑障碍 | ICD-11:6B05
selective mutism | | 选择性缄默症 | ICD-11:6B06
obsessive-compulsive disorder | OCD; obsessive compulsive symptom; obsessive-compulsive symptom; obsessions and compulsions | 强迫症; 强迫障碍 | ICD-11:6B20; ICD-10:F42
body dysmorphic disorder | BDD; body dysmorphia | 躯体变形障碍 | ICD-11:6B21
hoarding disorder | hoarding | 囤积障碍; 囤积症 | ICD-11:6B24
trichotillomania | hair pulling disorder | 拔毛癖 | ICD-11:6B25.0
posttraumatic stress disorder | PTSD; post-traumatic stress disorder; posttraumatic stress; post-traumatic stress; posttraumatic stress symptom; post-traumatic stress symptom; PTSS | 创伤后应激障碍; 创伤后应激 | ICD-11:6B40; ICD-10:F43.1
complex PTSD | CPTSD; complex posttraumatic stress disorder; complex post-traumatic stress disorder | 复杂性创伤后应激障碍 | ICD-11:6B41
prolonged grief disorder | complicated grief; prolonged grief; persistent complex bereavement disorder | 延长哀伤障碍; 复杂性哀伤 | ICD-11:6B42
adjustment disorder | adjustment disorders | 适应障碍 | ICD-11:6B43
acute stress disorder | acute stress reaction | 急性应激障碍
schizophrenia | schizophrenic disorder; schizophrenia spectrum disorder; schizophrenia-spectrum disorder; SCZ; SSD | 精神分裂症; 精神分裂 | ICD-11:6A20; ICD-10:F20
schizoaffective disorder | | 分裂情感性障碍 | ICD-11:6A21
psychosis | psychotic disorder; psychotic illness; first-episode psychosis; FEP; early psychosis | 精神病; 精神病性障碍
clinical high risk for psychosis | at-risk mental state; ultra-high risk for psychosis; ultra high risk for psychosis; psychosis risk syndrome; CHR-P | 精神病临床高危
delusional disorder | | 妄想性障碍 | ICD-11:6A24
attention-deficit/hyperactivity disorder | ADHD; attention deficit hyperactivity disorder; attention deficit disorder; hyperkinetic disorder | 注意缺陷多动障碍; 多动症 | ICD-11:6A05; ICD-10:F90
autism spectrum disorder | autism; ASD; autistic disorder; Asperger syndrome; Asperger's syndrome; autism spectrum condition | 孤独症; 自闭症; 孤独症谱系障碍; 自闭症谱系障碍 | ICD-11:6A02; ICD-10:F84
intellectual disability | intellectual developmental disorder; mental retardation | 智力障碍; 智力发育障碍 | ICD-11:6A00
learning disorder | specific learning disorder; learning disability; dyslexia; dyscalculia | 学习障碍; 阅读障碍 | ICD-11:6A03
tic disorder | Tourette syndrome; Tourette's disorder; Tourette disorder; tics | 抽动障碍; 抽动秽语综合征 | ICD-11:8A05
conduct disorder | conduct problems; conduct problem | 品行障碍 | ICD-11:6C91; ICD-10:F91
oppositional defiant disorder | ODD | 对立违抗障碍 | ICD-11:6C90
disruptive mood dysregulation disorder | DMDD | 破坏性心境失调障碍
anorexia nervosa | anorexia | 神经性厌食; 神经性厌食症; 厌食症 | ICD-11:6B80; ICD-10:F50.0
bulimia nervosa | bulimia | 神经性贪食; 神经性贪食症; 贪食症 | ICD-11:6B81; ICD-10:F50.2
binge eating disorder | binge-eating disorder | 暴食障碍; 暴食症 | ICD-11:6B82
eating disorder | eating disorders; disordered eating; eating disorder symptom; eating pathology; eating disorder psychopathology | 进食障碍; 饮食障碍
avoidant/restrictive food intake disorder | ARFID | 回避性限制性摄食障碍 | ICD-11:6B83
borderline personality disorder | BPD; borderline personality; emotionally unstable personality disorder; borderline pattern | 边缘型人格障碍 | ICD-11:6D11.5; ICD-10:F60.3
antisocial personality disorder | ASPD; dissocial personality disorder; sociopathy | 反社会型人格障碍
narcissistic personality disorder | NPD | 自恋型人格障碍
avoidant personality disorder | AvPD | 回避型人格障碍
personality disorder | personality disorders; personality pathology; personality dysfunction | 人格障碍 | ICD-11:6D10
schizotypal disorder | schizotypal personality disorder | 分裂型障碍 | ICD-11:6A22
insomnia | insomnia disorder; chronic insomnia; sleeplessness; insomnia symptom; insomnia symptoms; primary insomnia; insomnia severity; difficulty sleeping; trouble sleeping | 失眠; 失眠症; 失眠障碍; 失眠症状 | ICD-11:7A00; ICD-10:F51.0
hypersomnia | hypersomnolence; hypersomnolence disorder | 嗜睡; 过度嗜睡 | ICD-11:7A2
narcolepsy | | 发作性睡病 | ICD-11:7A20
obstructive sleep apnea | obstructive sleep apnoea; OSA; sleep apnea; sleep apnoea; sleep-disordered breathing; sleep disordered breathing | 阻塞性睡眠呼吸暂停; 睡眠呼吸暂停 | ICD-11:7A41
restless legs syndrome | RLS; Willis-Ekbom disease | 不宁腿综合征 | ICD-11:7A80
nightmare disorder | | 梦魇障碍
alcohol use disorder | AUD; alcohol dependence; alcoholism; alcohol abuse; alcohol addiction | 酒精使用障碍; 酒精依赖; 酗酒 | ICD-11:6C40; ICD-10:F10
substance use disorder | SUD; substance abuse; drug addiction; substance dependence; drug dependence; addiction | 物质使用障碍; 物质依赖; 药物成瘾; 成瘾
opioid use disorder | OUD; opioid dependence; opioid addiction; heroin addiction | 阿片类使用障碍; 阿片依赖 | ICD-11:6C43
cannabis use disorder | cannabis dependence; CUD; marijuana use disorder | 大麻使用障碍 | ICD-11:6C41
nicotine dependence | tobacco use disorder; tobacco dependence; nicotine addiction | 尼古丁依赖; 烟草依赖 | ICD-11:6C4A
stimulant use disorder | cocaine use disorder; methamphetamine use disorder; cocaine dependence | 兴奋剂使用障碍
gambling disorder | pathological gambling; problem gambling; gambling addiction | 赌博障碍; 病理性赌博 | ICD-11:6C50
gaming disorder | internet gaming disorder; IGD; gaming addiction; problematic gaming; video game addiction | 游戏障碍; 网络游戏障碍; 游戏成瘾 | ICD-11:6C51
internet addiction | problematic internet use; internet addiction disorder; compulsive internet use; PIU | 网络成瘾; 问题性网络使用
smartphone addiction | problematic smartphone use; mobile phone addiction; mobile phone dependence; problematic mobile phone use | 手机成瘾; 手机依赖; 问题性手机使用
problematic social media use | social media addiction; PSMU; social networking addiction | 社交媒体成瘾; 问题性社交媒体使用
dissociative disorder | dissociative identity disorder | 分离障碍; 分离性身份障碍
depersonalization-derealization disorder | depersonalization; derealization; depersonalisation disorder | 人格解体; 现实解体 | ICD-11:6B66
somatic symptom disorder | somatoform disorder; somatization disorder; bodily distress disorder | 躯体症状障碍; 躯体形式障碍 | ICD-11:6C20
illness anxiety disorder | hypochondriasis; health anxiety; hypochondria | 疾病焦虑障碍; 疑病症; 健康焦虑 | ICD-11:6B23
functional neurological disorder | conversion disorder; functional seizures; psychogenic nonepileptic seizures; FND | 功能性神经障碍; 转换障碍
dementia | major neurocognitive disorder; neurocognitive disorder | 痴呆; 认知症
Alzheimer's disease | Alzheimer disease; AD dementia; Alzheimer's dementia | 阿尔茨海默病; 老年痴呆 | ICD-11:8A20
mild cognitive impairment | MCI; mild neurocognitive disorder | 轻度认知障碍; 轻度认知损害 | ICD-11:6D71
delirium | acute confusional state | 谵妄 | ICD-11:6D70
Parkinson's disease | Parkinson disease; PD | 帕金森病 | ICD-11:8A00.0
epilepsy | seizure disorder | 癫痫
premenstrual dysphoric disorder | PMDD | 经前焦虑障碍; 经前烦躁障碍 | ICD-11:GA34.41
catatonia | | 紧张症 | ICD-11:6A4Z
gender dysphoria | gender incongruence | 性别不一致; 性别焦虑
mental disorder | psychiatric disorder; mental illness; psychiatric illness; mental health disorder; mental health condition; psychological disorder; psychopathology; mental health problem; psychiatric symptom; psychiatric condition; mental disorders; mental health difficulty | 精神障碍; 精神疾病; 心理障碍; 心理健康问题; 精神病理
comorbidity | psychiatric comorbidity; multimorbidity | 共病; 共患病
obesity | excess weight; overweight | 肥胖; 超重 | ICD-11:5B81
type 2 diabetes | type 2 diabetes mellitus; T2D; T2DM; diabetes; diabetes mellitus | 2型糖尿病; 糖尿病 | ICD-11:5A11
cardiovascular disease | CVD; heart disease; coronary heart disease; CHD; coronary artery disease | 心血管疾病; 冠心病
hypertension | high blood pressure | 高血压
metabolic syndrome | MetS | 代谢综合征
stroke | cerebrovascular accident; ischemic stroke | 脑卒中; 中风
cancer | malignancy; neoplasm | 癌症; 肿瘤
irritable bowel syndrome | IBS | 肠易激综合征
fibromyalgia | fibromyalgia syndrome | 纤维肌痛
chronic fatigue syndrome | myalgic encephalomyelitis; ME/CFS | 慢性疲劳综合征
traumatic brain injury | TBI; concussion; head injury | 创伤性脑损伤; 脑外伤
migraine | migraine headache | 偏头痛
long COVID | post-COVID condition; post-acute sequelae of COVID-19 | 长新冠
`,
);
